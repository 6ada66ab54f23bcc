package dev.eyas.function.join;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.OrderKey;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.PerGroup;
import dev.eyas.function.stats.Retained;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// The events that a query of a pattern means: the newest, with the fields that are needed.
final class Matches implements Accumulator {

    /// Order key, map and its place in the heap.
    private static final long BYTES_PER_EVENT = 200;

    private final Optional<List<String>> fields;
    private final int limit;
    private final PerGroup<Shelf> shelves = new PerGroup<>(Shelf::new);
    private long bytes;

    /// One event, at its place in the order of all.
    record Match(OrderKey place, Map<String, String> fields) {

        Optional<String> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /// Which event it is, whatever was written on it.
        Identity identity() {
            return new Identity(place.source(), place.offset(), place.sub());
        }
    }

    /// Tells events apart.
    record Identity(int source, long offset, long sub) {}

    private static final class Shelf {
        private final PriorityQueue<Match> oldestFirst =
                new PriorityQueue<>(Comparator.comparing(Match::place));
        private long seen;
    }

    /// @param fields empty for all
    Matches(Optional<List<String>> fields, int limit) {
        this.fields = fields;
        this.limit = limit;
    }

    @Override
    public void add(Batch batch, Groups groups) {
        Batch.Ordering ordering = batch.ordering();
        Map<String, Column> columns = new LinkedHashMap<>();
        fields.ifPresent(names -> names.forEach(name -> columns.put(name, batch.column(name))));
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            Shelf shelf = shelves.of(groups.of(row));
            shelf.seen++;
            OrderKey place = ordering.key(row);
            if (hasRoom(shelf, place)) {
                put(
                        shelf,
                        new Match(
                                place,
                                fields.isPresent() ? copy(columns, row) : batch.fields(row)));
            }
        }
    }

    private static Map<String, String> copy(Map<String, Column> columns, int row) {
        Map<String, String> copy = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (column.isPresent(row)) {
                copy.put(name, column.text(row));
            }
        });
        return copy;
    }

    private boolean hasRoom(Shelf shelf, OrderKey place) {
        return shelf.oldestFirst.size() < limit
                || place.compareTo(shelf.oldestFirst.element().place()) > 0;
    }

    private void put(Shelf shelf, Match match) {
        if (shelf.oldestFirst.size() == limit) {
            bytes -= bytes(shelf.oldestFirst.remove());
        }
        shelf.oldestFirst.add(match);
        bytes += bytes(match);
    }

    private static long bytes(Match match) {
        return BYTES_PER_EVENT + Retained.bytes(match.fields());
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        shelves.merge(
                ((Matches) other).shelves,
                mapping,
                (mine, theirs) -> {
                    mine.seen += theirs.seen;
                    for (Match match : theirs.oldestFirst) {
                        if (hasRoom(mine, match.place())) {
                            put(mine, match);
                        }
                    }
                });
    }

    /// The events of a group, the oldest first.
    List<Match> events(int group) {
        List<Match> events = new ArrayList<>();
        shelves.seen(group).ifPresent(shelf -> events.addAll(shelf.oldestFirst));
        events.sort(Comparator.comparing(Match::place));
        return events;
    }

    /// How many events of a group there were, kept or not.
    long seen(int group) {
        return shelves.seen(group).map(shelf -> shelf.seen).orElse(0L);
    }

    @Override
    public GroupedRows results(int groups) {
        GroupedRows.Builder rows = new GroupedRows.Builder();
        for (int group = 0; group < groups; group++) {
            for (Match match : events(group)) {
                rows.add(group, match.fields(), Optional.empty());
            }
        }
        return rows.build(groups);
    }

    @Override
    public long retainedBytes() {
        return bytes;
    }
}
