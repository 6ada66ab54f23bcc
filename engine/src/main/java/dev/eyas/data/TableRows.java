package dev.eyas.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Finished rows: results of an aggregate, rows of a lookup file, events someone made up. Fields
/// keep the order in which a row got them.
public final class TableRows implements Rows {

    private final List<Map<String, String>> rows;
    private final List<@Nullable Event> events;
    private final boolean orderedByTime;
    private final int source;
    private final long firstOffset;

    /// For each row the first one made from the same event; empty when each has its own.
    private final int[] firsts;

    private TableRows(
            List<Map<String, String>> rows,
            List<@Nullable Event> events,
            boolean orderedByTime,
            int source,
            long firstOffset,
            int[] firsts) {
        this.rows = rows;
        this.events = events;
        this.orderedByTime = orderedByTime;
        this.source = source;
        this.firstOffset = firstOffset;
        this.firsts = firsts;
    }

    /// Rows behind an aggregate: they stand as they stand.
    public static TableRows ordered(List<Map<String, String>> rows) {
        return new TableRows(List.copyOf(rows), List.of(), false, 0, 0, new int[0]);
    }

    /// Rows behind an aggregate that remember the events they were taken from.
    public static TableRows ordered(List<Map<String, String>> rows, List<@Nullable Event> events) {
        return ordered(rows, events, new int[0]);
    }

    /// As [#ordered(List, List)] where several rows may be made from one event.
    ///
    /// @param firsts for each row the first one made from the same event
    public static TableRows ordered(
            List<Map<String, String>> rows, List<@Nullable Event> events, int[] firsts) {
        return new TableRows(
                List.copyOf(rows), new ArrayList<>(events), false, 0, 0, firsts.clone());
    }

    /// Events; `firstOffset` ranks the first of them within its source.
    public static TableRows events(List<Map<String, String>> rows, int source, long firstOffset) {
        return new TableRows(List.copyOf(rows), List.of(), true, source, firstOffset, new int[0]);
    }

    /// The rows from one up to, but not including, another; they keep their places.
    public TableRows slice(int from, int to) {
        return new TableRows(
                rows.subList(from, to),
                events.isEmpty() ? events : events.subList(from, to),
                orderedByTime,
                source,
                firstOffset + from,
                firsts.length == 0 ? firsts : slice(firsts, from, to));
    }

    private static int[] slice(int[] firsts, int from, int to) {
        int[] slice = Arrays.copyOfRange(firsts, from, to);
        Arrays.setAll(slice, row -> slice[row] - from);
        return slice;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Column column(String name, Selection asked) {
        Column.@Nullable Text column = null;
        for (int row = 0; row < rows.size(); row++) {
            String value = rows.get(row).get(name);
            if (value != null) {
                if (column == null) {
                    column = new Column.Text(rows.size());
                }
                column.set(row, value);
            }
        }
        return column == null ? Column.absent() : column;
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        rows.get(row).forEach(consumer);
    }

    @Override
    public Optional<String> rawText(int row) {
        return Optional.ofNullable(rows.get(row).get("@rawstring"));
    }

    @Override
    public boolean orderedByTime() {
        return orderedByTime;
    }

    @Override
    public int source(int row) {
        return source;
    }

    @Override
    public long offset(int row) {
        return firstOffset + first(row);
    }

    @Override
    public long sub(int row) {
        return (long) row - first(row);
    }

    private int first(int row) {
        return firsts.length == 0 ? row : firsts[row];
    }

    @Override
    public Optional<Event> event(int row) {
        return row < events.size() ? Optional.ofNullable(events.get(row)) : Optional.empty();
    }

    /// Collects rows, field by field.
    public static final class Builder {

        private final List<Map<String, String>> rows = new ArrayList<>();

        /// Starts a row and gives it to be filled.
        public Map<String, String> row() {
            Map<String, String> row = new LinkedHashMap<>();
            rows.add(row);
            return row;
        }

        public int size() {
            return rows.size();
        }

        public TableRows build() {
            return ordered(rows);
        }
    }
}
