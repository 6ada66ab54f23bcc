package dev.eyas.cli.output;

import dev.eyas.data.NumberText;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// CSV as RFC 4180 has it, with a header. An absent field is an empty cell, an empty text is `""`.
///
/// Telemetry is written by attackers, and spreadsheets run cells that look like formulas: a value
/// that begins like one and is no number gets an apostrophe in front. What some of them take for a
/// separator stands in quotes, or a cell could begin behind it.
public final class CsvWriter implements RowWriter {

    private final UnaryOperator<String> shown;

    /// @param shown what becomes of a value before it is written: on a terminal it must be
    ///   printable
    public CsvWriter(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private static final Pattern OWN_FIELD = Pattern.compile("@[a-z.]+");

    @Override
    public void write(List<String> columns, List<Map<String, String>> rows, Output out) {
        if (columns.isEmpty()) {
            return;
        }
        StringJoiner header = new StringJoiner(",", "", "\r\n");
        columns.forEach(
                column -> header.add(OWN_FIELD.matcher(column).matches() ? column : cell(column)));
        out.print(header.toString());
        for (Map<String, String> row : rows) {
            StringJoiner line = new StringJoiner(",", "", "\r\n");
            for (String column : columns) {
                String value = row.get(column);
                line.add(value == null ? "" : cell(value));
            }
            out.print(line.toString());
        }
    }

    private String cell(String raw) {
        String value = shown.apply(raw);
        if (value.isEmpty()) {
            return "\"\"";
        }
        boolean formula =
                FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 && !NumberText.isNumber(value);
        String harmless = formula ? "'" + value : value;
        return needsQuotes(harmless) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static boolean needsQuotes(String value) {
        return value.chars()
                .anyMatch(character ->
                        character == ','
                                || character == ';'
                                || character == '\t'
                                || character == '"'
                                || character == '\n'
                                || character == '\r');
    }
}
