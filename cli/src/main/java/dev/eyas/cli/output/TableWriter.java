package dev.eyas.cli.output;

import dev.eyas.data.NumberText;
import dev.eyas.diagnostic.DiagnosticPrinter.Colours;
import dev.eyas.diagnostic.Paragraph;
import dev.eyas.diagnostic.Visible;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table for people: times as ISO in UTC, everything that is not printable spelt out, and on a
/// terminal no wider than it.
public final class TableWriter implements RowWriter {

    private static final Set<String> TIMES = Set.of("@timestamp", "@ingesttimestamp");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /// Below that, values say too little.
    private static final int LEAST_WIDTH = 12;

    /// So many of the columns left out are named.
    private static final int NAMED_COLUMNS = 8;

    private static final String HOW_TO_SEE = "; --format ndjson shows all, table([…]) chooses";

    private final OptionalInt width;
    private final Colours colours;

    /// @param width columns of the terminal; without, nothing is cut
    public TableWriter(OptionalInt width, Colours colours) {
        this.width = width;
        this.colours = colours;
    }

    @Override
    public void write(List<String> columns, List<Map<String, String>> rows, Output out) {
        if (columns.isEmpty()) {
            return;
        }
        TextTable table =
                new TextTable(
                        columns.stream().map(Visible::text).toList(),
                        rows.stream()
                                .map(row ->
                                        columns.stream()
                                                .map(column ->
                                                        shown(column, row.getOrDefault(column, "")))
                                                .toList())
                                .toList());
        TextTable.Layout layout =
                width.isPresent()
                        ? table.within(width.getAsInt(), LEAST_WIDTH, times(columns))
                        : table.natural();
        out.println(
                switch (colours) {
                    case NONE -> table.headerLine(layout);
                    case ANSI -> "\u001b[1m" + table.headerLine(layout) + "\u001b[0m";
                });
        out.println(table.rule(layout));
        table.lines(layout).forEach(out::println);
        List<String> hidden = table.hidden(layout);
        if (!hidden.isEmpty()) {
            String more =
                    hidden.size() == 1 ? "1 more column: " : hidden.size() + " more columns: ";
            String names =
                    String.join(", ", hidden.stream().limit(NAMED_COLUMNS).toList())
                            + (hidden.size() > NAMED_COLUMNS ? ", …" : "");
            out.print(
                    Paragraph.of(
                            "… and ", more + names + HOW_TO_SEE, width.orElse(Integer.MAX_VALUE)));
        }
    }

    /// Half a time is none.
    private static Set<Integer> times(List<String> columns) {
        return IntStream.range(0, columns.size())
                .filter(column -> TIMES.contains(columns.get(column)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static String shown(String column, String value) {
        return Visible.text(TIMES.contains(column) ? time(value) : value);
    }

    private static String time(String value) {
        if (!NumberText.isNumber(value)) {
            return value;
        }
        try {
            return TIME.format(Instant.ofEpochMilli(Long.parseLong(value)));
        } catch (NumberFormatException | DateTimeException _) {
            return value;
        }
    }
}
