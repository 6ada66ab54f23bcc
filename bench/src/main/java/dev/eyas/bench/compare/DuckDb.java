package dev.eyas.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Runs one of the SQL files beside this class over a folder of telemetry, as its own small
/// program: one start, one query, rows on standard output.
///
/// Needs DuckDB's driver on the class path, which the profile `duckdb` puts there.
public final class DuckDb {

    private DuckDb() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        if (arguments.length != 3) {
            System.err.println("usage: DuckDb QUERY FOLDER THREADS");
            System.exit(2);
            return;
        }
        String query = query(arguments[0]).replace("FOLDER", arguments[1]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads TO " + Integer.parseInt(arguments[2]));
            try (ResultSet rows = statement.executeQuery(query)) {
                print(rows, out);
            }
        }
        out.flush();
    }

    private static String query(String name) throws IOException {
        try (InputStream file = DuckDb.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IOException("there is no query " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void print(ResultSet rows, PrintStream out) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                String cell = rows.getString(column);
                cells.add(cell == null ? "" : cell);
            }
            out.println(String.join("\t", cells));
        }
    }
}
