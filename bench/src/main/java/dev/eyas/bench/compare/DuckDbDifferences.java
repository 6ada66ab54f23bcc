package dev.eyas.bench.compare;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.syntax.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Runs random queries over random events here and, translated, in DuckDB, and shows where the rows
/// differ.
///
/// Needs DuckDB's driver on the class path, which the profile `duckdb` puts there.
public final class DuckDbDifferences {

    private static final int QUERIES_PER_TABLE = 100;
    private static final int MOST_EVENTS = 60;
    private static final long FIRST_TIME = 1_767_225_600_000L;
    private static final String TABLE = "events";

    private static final List<String> VALUES =
            List.of(
                    "x", "xy", "X", "1", "1.0", "01", "2", "10", "-3", "0.5", ".5", "2.5", "-1.5",
                    "1e2", "100", "0", "", " ", "true", "é", "É", "日本", "50%", "a_b", "a.b", "it's",
                    "xxy", "1,5", "1 ", "25", "+2", "-0");

    /// Each names its parameter once where it can, for DuckDB copies what is given.
    private static final List<String> MACROS =
            List.of(
                    "CREATE MACRO finite(d) AS nullif(nullif(d, CAST('inf' AS DOUBLE)), CAST('-inf' AS DOUBLE))",
                    "CREATE MACRO num(t) AS finite(TRY_CAST(nullif(regexp_extract(t,"
                            + " '^\\+?(-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)$',"
                            + " 1), '') AS DOUBLE))",
                    // 1e+201 there is 1.0E201 here.
                    "CREATE MACRO txt(d) AS regexp_replace(regexp_replace(regexp_replace("
                            + "CAST(d + 0.0 AS VARCHAR), '\\.0$', ''),"
                            + " '^(-?[0-9]+)e', '\\1.0e'), 'e\\+?(-?)0*([0-9])', 'E\\1\\2')",
                    "CREATE MACRO same(x, y) AS coalesce(num(x) = num(y), x = y)");

    private final Engine engine = Engine.create();
    private final Statement statement;

    private DuckDbDifferences(Statement statement) {
        this.statement = statement;
    }

    public static void main(String[] arguments) throws SQLException {
        if (arguments.length != 2) {
            System.err.println("usage: DuckDbDifferences SEED CASES");
            System.exit(2);
            return;
        }
        long seed = Long.parseLong(arguments[0]);
        int cases = Integer.parseInt(arguments[1]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads TO 1");
            statement.execute("PRAGMA disable_optimizer");
            for (String macro : MACROS) {
                statement.execute(macro);
            }
            System.exit(new DuckDbDifferences(statement).run(seed, cases) == 0 ? 0 : 1);
        }
    }

    private int run(long firstSeed, int cases) throws SQLException {
        int differences = 0;
        int withRows = 0;
        for (int tried = 0; tried < cases; tried += QUERIES_PER_TABLE) {
            long seed = firstSeed + tried / QUERIES_PER_TABLE;
            RandomGenerator random = new SplittableRandom(seed);
            List<Map<String, String>> events = events(random);
            load(events);
            for (int query = 0; query < QUERIES_PER_TABLE; query++) {
                Translated translated = RandomTranslation.query(random, TABLE);
                List<Map<String, String>> ours = ours(translated.cql(), events);
                List<Map<String, String>> theirs = theirs(translated.sql());
                withRows += ours.isEmpty() ? 0 : 1;
                if (!ours.equals(theirs)) {
                    differences++;
                    show(seed, translated, ours, theirs, events);
                }
            }
        }
        System.out.printf(
                "%d queries from seed %d, %d of them with rows, %d differences%n",
                cases, firstSeed, withRows, differences);
        return differences;
    }

    /// Events of different times, any of whose fields may be missing.
    private static List<Map<String, String>> events(RandomGenerator random) {
        List<Map<String, String>> events = new ArrayList<>();
        int count = random.nextInt(MOST_EVENTS);
        for (int event = 0; event < count; event++) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("@timestamp", Long.toString(FIRST_TIME + event));
            for (String field : RandomTranslation.FIELDS) {
                if (random.nextInt(4) > 0) {
                    fields.put(field, VALUES.get(random.nextInt(VALUES.size())));
                }
            }
            events.add(fields);
        }
        return events;
    }

    private void load(List<Map<String, String>> events) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String field : RandomTranslation.FIELDS) {
            columns.add(SqlPipeline.name(field) + " VARCHAR");
        }
        statement.execute(
                "CREATE OR REPLACE TABLE "
                        + TABLE
                        + " ("
                        + String.join(", ", columns)
                        + ", place BIGINT)");
        List<String> rows = new ArrayList<>();
        for (Map<String, String> event : events) {
            List<String> cells = new ArrayList<>();
            for (String field : RandomTranslation.FIELDS) {
                cells.add(event.containsKey(field) ? SqlPipeline.quoted(event.get(field)) : "NULL");
            }
            rows.add("(" + String.join(", ", cells) + ", " + rows.size() + ")");
        }
        if (!rows.isEmpty()) {
            statement.execute("INSERT INTO " + TABLE + " VALUES " + String.join(", ", rows));
        }
    }

    private List<Map<String, String>> ours(String text, List<Map<String, String>> events) {
        CheckedQuery query = engine.check(text, Dialect.EYAS);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row :
                engine.run(
                                query,
                                new MemorySource("events", events),
                                RunSettings.at(FIRST_TIME).withThreads(1),
                                new ScanReport(new Warnings()))
                        .rows()) {
            Map<String, String> fields = new LinkedHashMap<>(row);
            fields.keySet().removeIf(field -> field.startsWith("@"));
            rows.add(fields);
        }
        return rows;
    }

    private List<Map<String, String>> theirs(String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 1; column <= columns; column++) {
                    String cell = result.getString(column);
                    if (cell != null) {
                        row.put(result.getMetaData().getColumnName(column), cell);
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void show(
            long seed,
            Translated query,
            List<Map<String, String>> ours,
            List<Map<String, String>> theirs,
            List<Map<String, String>> events) {
        System.out.printf(
                "seed %d%n%s%n%s%nours:   %s%ntheirs: %s%nevents: %s%n%n",
                seed, query.cql(), query.sql(), ours, theirs, events);
    }
}
