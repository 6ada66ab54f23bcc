package dev.eyas.cli;

import dev.eyas.cli.output.CsvWriter;
import dev.eyas.cli.output.JsonWriter;
import dev.eyas.cli.output.NdjsonWriter;
import dev.eyas.cli.output.RowFormat;
import dev.eyas.cli.output.RowWriter;
import dev.eyas.cli.output.TableWriter;
import dev.eyas.diagnostic.Visible;
import dev.eyas.exec.QueryResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Prints the rows of a query on standard output, in the format that was asked for.
final class RowPrinter {

    /// What becomes of the text an event came as.
    enum RawText {
        /// It says what the fields say; an event that has no fields beside it keeps it.
        LEFT_OUT,
        /// The query asks for it.
        SHOWN
    }

    private static final String RAW = "@rawstring";

    private final RowFormat format;
    private final Console console;

    RowPrinter(RowFormat format, Console console) {
        this.format = format;
        this.console = console;
    }

    static OptionSpec format() {
        return Options.value(
                "FORMAT",
                "How rows are printed: "
                        + String.join(", ", RowFormat.words())
                        + "; table on a terminal, else ndjson. In JSON every value is a string.",
                Options.FORMAT);
    }

    static RowFormat format(ParseResult arguments, Console console) {
        Optional<String> word = Options.value(arguments, Options.FORMAT);
        if (word.isEmpty()) {
            return console.terminal().output() ? RowFormat.TABLE : RowFormat.NDJSON;
        }
        return RowFormat.named(word.get())
                .orElseThrow(() -> Options.noFormat(word.get(), RowFormat.words()));
    }

    void print(QueryResult result, RawText rawText) {
        List<Map<String, String>> rows =
                switch (rawText) {
                    case SHOWN -> result.rows();
                    case LEFT_OUT -> result.rows().stream().map(RowPrinter::withoutRaw).toList();
                };
        List<String> columns =
                result.columns().stream()
                        .filter(column ->
                                !column.equals(RAW)
                                        || rows.stream().anyMatch(row -> row.containsKey(RAW)))
                        .toList();
        boolean whole = result.rows().stream().anyMatch(row -> row.containsKey(RAW));
        writer().write(
                        whole && format == RowFormat.TABLE ? telling(columns, rows) : columns,
                        rows,
                        console.out());
    }

    /// Whole events have more fields than a terminal has room for, in the order of their text: time
    /// and tags come first, and last what is the same in all rows.
    private static List<String> telling(List<String> columns, List<Map<String, String>> rows) {
        return columns.stream()
                .sorted(Comparator.comparingInt(column -> rank(column, rows)))
                .toList();
    }

    private static int rank(String column, List<Map<String, String>> rows) {
        if (column.equals("@timestamp")) {
            return 0;
        }
        if (column.startsWith("#")) {
            return 1;
        }
        long distinct = rows.stream().map(row -> row.getOrDefault(column, "")).distinct().count();
        return distinct > 1 || rows.size() == 1 ? 2 : 3;
    }

    private static Map<String, String> withoutRaw(Map<String, String> row) {
        boolean hasFields = row.keySet().stream().anyMatch(name -> !name.startsWith("@"));
        if (!hasFields || !row.containsKey(RAW)) {
            return row;
        }
        Map<String, String> shorter = new LinkedHashMap<>(row);
        shorter.remove(RAW);
        return shorter;
    }

    private RowWriter writer() {
        return switch (format) {
            case TABLE ->
                    new TableWriter(
                            console.terminal().output()
                                    ? OptionalInt.of(console.terminal().width())
                                    : OptionalInt.empty(),
                            console.outputColours());
            case JSON -> new JsonWriter();
            case NDJSON -> new NdjsonWriter();
            case CSV ->
                    new CsvWriter(
                            console.terminal().output() ? Visible::text : UnaryOperator.identity());
        };
    }
}
