package dev.eyas.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Rows as a spec writes them: a line of field names, then a line per row, cells between `|`. An
/// empty cell is an absent field; `\|` is a bar; a cell in double quotes is a text in which `\n`,
/// `\t`, `\"` and `\\` are one character each. A line `=> 2026-01-01T00:05:00Z` moves the watermark
/// behind the rows above it.
///
/// @param watermarks how many rows stand above a watermark → its time
record Table(List<String> columns, List<Map<String, String>> rows, Map<Integer, Long> watermarks) {

    static final Table EMPTY = new Table(List.of(), List.of(), Map.of());

    private static final String WATERMARK = "=> ";
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    static Table parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            return EMPTY;
        }
        List<String> columns = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        Map<Integer, Long> watermarks = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(WATERMARK)) {
                watermarks.put(rows.size(), SpecEvents.millis(line.substring(WATERMARK.length())));
            } else {
                rows.add(row(columns, line));
            }
        }
        return new Table(columns, rows, watermarks);
    }

    /// Rows without their hidden fields; the columns wanted come first.
    static Table of(List<String> wanted, List<Map<String, String>> rows, Set<String> hidden) {
        Set<String> columns = new LinkedHashSet<>(wanted);
        List<Map<String, String>> shown = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> fields = new LinkedHashMap<>(row);
            fields.keySet().removeAll(hidden);
            columns.addAll(fields.keySet());
            shown.add(fields);
        }
        return new Table(List.copyOf(columns), shown, Map.of());
    }

    private static List<String> cells(String line) {
        return BAR.splitAsStream(line).map(Table::unquote).toList();
    }

    private static Map<String, String> row(List<String> columns, String line) {
        String[] cells = BAR.split(line, -1);
        if (cells.length > columns.size()) {
            throw new AssertionError("more cells than columns: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int cell = 0; cell < cells.length; cell++) {
            if (!cells[cell].isBlank()) {
                row.put(columns.get(cell), unquote(cells[cell]));
            }
        }
        return row;
    }

    private static String unquote(String cell) {
        String text = cell.strip().replace("\\|", "|");
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).translateEscapes() : text;
    }

    private static String quote(String value) {
        boolean plain =
                !value.isEmpty()
                        && value.equals(value.strip())
                        && value.chars().allMatch(character -> character >= ' ')
                        && !(value.startsWith("\"") && value.endsWith("\""))
                        && !value.startsWith(WATERMARK);
        String text =
                plain
                        ? value
                        : '"'
                                + value.replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                        .replace("\n", "\\n")
                                        .replace("\t", "\\t")
                                + '"';
        return text.replace("|", "\\|");
    }

    /// The rows as text, columns in line; no rows are no text.
    String print() {
        if (rows.isEmpty()) {
            return "";
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.isEmpty() ? List.of("-") : columns.stream().map(Table::quote).toList());
        for (Map<String, String> row : rows) {
            lines.add(
                    columns.stream()
                            .map(column -> row.containsKey(column) ? quote(row.get(column)) : "")
                            .toList());
        }
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                String cell = line.get(column);
                cells.append(column == 0 ? "" : " | ").append(cell);
                if (column < widths.length - 1) {
                    cells.repeat(' ', widths[column] - cell.length());
                }
            }
            text.append(cells.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /// The same rows in an order that depends on nothing but them.
    Table sorted() {
        return new Table(
                columns,
                rows.stream()
                        .sorted(
                                java.util.Comparator.comparing(
                                        row -> new TreeMap<>(row).toString()))
                        .toList(),
                watermarks);
    }
}
