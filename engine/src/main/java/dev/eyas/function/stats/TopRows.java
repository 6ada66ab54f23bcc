package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Event;
import dev.eyas.data.OrderKey;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.PerGroup;
import dev.eyas.function.QueryException;
import dev.eyas.function.Surroundings;
import dev.eyas.function.stats.RowOrder.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Keeps the first rows of each group under an order: `head`, `tail`, `sort`, `table` and the
/// implied tail. Most rows of a large scan are turned away by their keys alone; fields are copied
/// only for rows that are still among the first when their batch ends.
public final class TopRows implements Accumulator {

    /// Map, order key, sort values and their places in the heap, roughly.
    private static final long BYTES_PER_ROW = 240;

    private static final long BYTES_PER_GROUP = 120;

    private final RowOrder order;
    private final Comparator<Kept> shown;
    private final Projection projection;
    private final RowLimit limit;
    private final Surroundings surroundings;
    private final Optional<String> timeNeededBy;

    private final PerGroup<Shelf> shelves = new PerGroup<>(this::shelf);
    private boolean sawEvent;
    private boolean sawTime;
    private long bytes;

    private TopRows(
            RowOrder order,
            Comparator<Kept> shown,
            Projection projection,
            RowLimit limit,
            Surroundings surroundings,
            Optional<String> timeNeededBy) {
        this.order = order;
        this.shown = shown;
        this.projection = projection;
        this.limit = limit;
        this.surroundings = surroundings;
        this.timeNeededBy = timeNeededBy;
    }

    /// The newest rows, oldest of them first. Rows without a time count as older than all.
    public static TopRows newest(RowLimit limit, Surroundings surroundings) {
        return inTime(RowOrder.NEWEST_FIRST, limit, surroundings, Optional.empty());
    }

    /// As [#newest] and the last of rows without a time, with some columns only.
    ///
    /// @param columns empty for whole rows
    public static TopRows latest(
            Optional<List<String>> columns, RowLimit limit, Surroundings surroundings) {
        return new TopRows(
                RowOrder.NEWEST_FIRST,
                Comparator.comparing(Kept::place),
                columns.<Projection>map(Projection.Columns::new).orElseGet(Projection.Whole::new),
                limit,
                surroundings,
                Optional.empty());
    }

    /// The oldest rows, oldest first; also all rows in order, up to the limit.
    public static TopRows oldest(RowLimit limit, Surroundings surroundings) {
        return inTime(RowOrder.OLDEST_FIRST, limit, surroundings, Optional.empty());
    }

    /// As [#newest], and a [QueryException] when there are events but none has a time.
    static TopRows tail(RowLimit limit, Surroundings surroundings) {
        return inTime(RowOrder.NEWEST_FIRST, limit, surroundings, Optional.of("tail"));
    }

    static TopRows head(RowLimit limit, Surroundings surroundings) {
        return inTime(RowOrder.OLDEST_FIRST, limit, surroundings, Optional.of("head"));
    }

    private static TopRows inTime(
            RowOrder order,
            RowLimit limit,
            Surroundings surroundings,
            Optional<String> timeNeededBy) {
        Comparator<Kept> shown = Comparator.comparing(Kept::place);
        return new TopRows(order, shown, new Projection.Whole(), limit, surroundings, timeNeededBy);
    }

    /// Whole rows in the order of some fields.
    public static TopRows sorted(List<SortKey> keys, RowLimit limit, Surroundings surroundings) {
        return inOrder(RowOrder.by(keys), new Projection.Whole(), limit, surroundings);
    }

    /// Only the named columns, in their order, of the first rows in the order of some fields.
    public static TopRows table(
            List<String> columns, List<SortKey> keys, RowLimit limit, Surroundings surroundings) {
        return inOrder(RowOrder.by(keys), new Projection.Columns(columns), limit, surroundings);
    }

    private static TopRows inOrder(
            RowOrder order, Projection projection, RowLimit limit, Surroundings surroundings) {
        return new TopRows(
                order, comparator(order), projection, limit, surroundings, Optional.empty());
    }

    private static Comparator<Kept> comparator(RowOrder order) {
        return (left, right) -> {
            int comparison = order.compareValues(left.values, right.values);
            return comparison != 0 ? comparison : order.comparePlaces(left.place, right.place);
        };
    }

    private Shelf shelf() {
        return new Shelf(new PriorityQueue<>(comparator(order).reversed()));
    }

    /// The first rows of one group so far, the last of them on top.
    private static final class Shelf {

        private final PriorityQueue<Kept> lastFirst;
        private long seen;

        private Shelf(PriorityQueue<Kept> lastFirst) {
            this.lastFirst = lastFirst;
        }
    }

    /// A row among the first. Its fields come when its batch ends, unless better rows have put it
    /// out by then.
    private static final class Kept {

        private final SortValue[] values;
        private final OrderKey place;
        private Map<String, String> fields = Map.of();
        private Optional<Event> event = Optional.empty();
        private long bytes;
        private boolean isOut;

        private Kept(SortValue[] values, OrderKey place) {
            this.values = values;
            this.place = place;
        }

        private OrderKey place() {
            return place;
        }

        private void hold(Map<String, String> rowFields, Optional<Event> origin) {
            fields = rowFields;
            event = origin;
            bytes =
                    BYTES_PER_ROW
                            + Retained.bytes(fields)
                            + origin.map(held -> Retained.bytes(held.fields())).orElse(0L);
        }
    }

    @Override
    public void add(Batch batch, Groups groups) {
        Batch.Ordering ordering = batch.ordering();
        Column[] columns = order.columns(batch);
        List<Candidate> candidates = new ArrayList<>();
        Selection selection = batch.selection();
        sawEvent |= batch.rows().orderedByTime() && !selection.isEmpty();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            Shelf shelf = shelves.of(groups.of(row));
            shelf.seen++;
            SortValue[] values = order.values(columns, row);
            if (!isBehind(shelf, values)) {
                Kept kept = new Kept(values, ordering.key(row));
                sawTime |= kept.place.time() != OrderKey.NO_TIME;
                if (admit(shelf, kept)) {
                    candidates.add(new Candidate(row, kept));
                }
            }
        }
        copySurvivors(batch, candidates);
    }

    private record Candidate(int row, Kept kept) {}

    /// True when the sort fields alone turn a row away.
    private boolean isBehind(Shelf shelf, SortValue[] values) {
        Kept last = shelf.lastFirst.peek();
        return last != null
                && shelf.lastFirst.size() >= limit.rows()
                && order.compareValues(values, last.values) > 0;
    }

    private boolean admit(Shelf shelf, Kept kept) {
        if (shelf.lastFirst.size() < limit.rows()) {
            return shelf.lastFirst.add(kept);
        }
        Kept last = shelf.lastFirst.peek();
        if (last == null || shelf.lastFirst.comparator().compare(kept, last) <= 0) {
            return false;
        }
        shelf.lastFirst.remove();
        last.isOut = true;
        bytes -= last.bytes;
        return shelf.lastFirst.add(kept);
    }

    private void copySurvivors(Batch batch, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        IntFunction<Map<String, String>> copier = projection.copier(batch);
        for (Candidate candidate : candidates) {
            Kept kept = candidate.kept();
            if (!kept.isOut) {
                kept.hold(copier.apply(candidate.row()), event(batch, candidate.row()));
                bytes += kept.bytes;
            }
        }
    }

    /// What other aggregates made was never an event.
    private Optional<Event> event(Batch batch, int row) {
        if (!surroundings.keepsEvents()) {
            return Optional.empty();
        }
        Rows rows = batch.rows();
        return rows.orderedByTime() ? Optional.of(batch.event(row)) : rows.event(row);
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        TopRows rows = (TopRows) other;
        sawEvent |= rows.sawEvent;
        sawTime |= rows.sawTime;
        shelves.merge(rows.shelves, mapping, this::merge);
    }

    private void merge(Shelf mine, Shelf theirs) {
        mine.seen += theirs.seen;
        for (Kept their : theirs.lastFirst) {
            Kept kept = new Kept(their.values, their.place);
            kept.hold(their.fields, their.event);
            if (admit(mine, kept)) {
                bytes += kept.bytes;
            }
        }
    }

    @Override
    public GroupedRows results(int groups) {
        timeNeededBy
                .filter(_ -> sawEvent && !sawTime)
                .ifPresent(function -> {
                    throw new QueryException(
                            "no-timestamp",
                            "Expected events to have a @timestamp field for "
                                    + function
                                    + " to work");
                });
        GroupedRows.Builder rows = new GroupedRows.Builder();
        long kept = 0;
        long seen = 0;
        for (int group = 0; group < groups; group++) {
            Optional<Shelf> shelf = shelves.seen(group);
            if (shelf.isPresent()) {
                List<Kept> sorted = new ArrayList<>(shelf.get().lastFirst);
                sorted.sort(shown);
                @Nullable OrderKey before = null;
                for (Kept row : sorted) {
                    if (before != null && before.isSameEvent(row.place)) {
                        rows.addPiece(group, row.fields, row.event);
                    } else {
                        rows.add(group, row.fields, row.event);
                    }
                    before = row.place;
                }
                kept += sorted.size();
                seen += shelf.get().seen;
            }
        }
        limit.tell(surroundings.warnings(), kept, seen);
        return rows.build(groups);
    }

    @Override
    public long retainedBytes() {
        return bytes + shelves.size() * BYTES_PER_GROUP;
    }

    /// Finished rows share the texts.
    @Override
    public long resultBytes() {
        return bytes / 2;
    }
}
