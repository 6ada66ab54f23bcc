package dev.eyas.function.chart;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.OrderKey;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import dev.eyas.function.Accumulator;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.PerGroup;
import dev.eyas.function.stats.Projection;
import dev.eyas.function.stats.Retained;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// The state of `series`: for each group its earliest events, as many as the limit of characters
/// allows. An event behind the limit has so many characters before it, and more events can only add
/// to these, so it never comes back.
final class SeriesState implements Accumulator {

    /// Entry of a tree map, order key, event and map.
    private static final long BYTES_PER_EVENT = 240;

    private final Projection.Columns collect;
    private final String separator;
    private final Optional<RowFilter> start;
    private final Optional<RowFilter> end;
    private final SeriesCut cut;
    private final long limit;
    private final Warnings warnings;
    private final PerGroup<Earliest> groups = new PerGroup<>(Earliest::new);
    private long bytes;

    SeriesState(
            List<String> collect,
            String separator,
            Optional<RowFilter> start,
            Optional<RowFilter> end,
            SeriesCut cut,
            long limit,
            Warnings warnings) {
        this.collect = new Projection.Columns(collect);
        this.separator = separator;
        this.start = start;
        this.end = end;
        this.cut = cut;
        this.limit = limit;
        this.warnings = warnings;
    }

    private record Kept(long time, boolean starts, boolean ends, Map<String, String> values)
            implements SeriesCut.Event {

        long size() {
            return 1 + values.values().stream().mapToLong(String::length).sum();
        }

        long bytes() {
            return BYTES_PER_EVENT + Retained.bytes(values);
        }
    }

    /// The events of one group.
    private static final class Earliest {
        private final TreeMap<OrderKey, Kept> events = new TreeMap<>();
        private long size;
        private Optional<OrderKey> firstLeftOut = Optional.empty();

        private boolean isBehind(OrderKey place) {
            return firstLeftOut.filter(left -> place.compareTo(left) >= 0).isPresent();
        }
    }

    @Override
    public void add(Batch batch, Groups rowGroups) {
        Column times = batch.column(Batch.TIMESTAMP);
        Selection timed = batch.selection().where(row -> Extent.isUsable(Batch.time(times, row)));
        if (timed.isEmpty()) {
            return;
        }
        Batch inTime = batch.select(timed);
        boolean[] starts = passing(start, inTime);
        boolean[] ends = passing(end, inTime);
        Batch.Ordering ordering = inTime.ordering();
        IntFunction<Map<String, String>> copier = collect.copier(inTime);
        for (int position = 0; position < timed.size(); position++) {
            int row = timed.row(position);
            Earliest earliest = groups.of(rowGroups.of(row));
            OrderKey place = ordering.key(row);
            if (!earliest.isBehind(place)) {
                long time = Batch.time(times, row);
                keep(earliest, place, new Kept(time, starts[row], ends[row], copier.apply(row)));
            }
        }
    }

    private static boolean[] passing(Optional<RowFilter> condition, Batch batch) {
        boolean[] passing = new boolean[batch.rows().size()];
        if (condition.isPresent()) {
            Selection selection = condition.get().apply(batch);
            for (int position = 0; position < selection.size(); position++) {
                passing[selection.row(position)] = true;
            }
        }
        return passing;
    }

    private void keep(Earliest earliest, OrderKey place, Kept event) {
        earliest.events.put(place, event);
        earliest.size += event.size();
        bytes += event.bytes();
        while (earliest.size > limit && earliest.events.size() > 1) {
            Map.Entry<OrderKey, Kept> last = earliest.events.pollLastEntry();
            earliest.size -= last.getValue().size();
            bytes -= last.getValue().bytes();
            earliest.firstLeftOut = Optional.of(last.getKey());
        }
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        groups.merge(((SeriesState) other).groups, mapping, this::merge);
    }

    private void merge(Earliest mine, Earliest theirs) {
        theirs.firstLeftOut
                .filter(place -> !mine.isBehind(place))
                .ifPresent(place -> {
                    mine.firstLeftOut = Optional.of(place);
                    for (Kept event : mine.events.tailMap(place).values()) {
                        mine.size -= event.size();
                        bytes -= event.bytes();
                    }
                    mine.events.tailMap(place).clear();
                });
        theirs.events.forEach((place, event) -> {
            if (!mine.isBehind(place)) {
                keep(mine, place, event);
            }
        });
    }

    @Override
    public GroupedRows results(int groupCount) {
        GroupedRows.Builder rows = new GroupedRows.Builder();
        int cutGroups = 0;
        for (int group = 0; group < groupCount; group++) {
            Optional<Earliest> seen = groups.seen(group);
            if (seen.isPresent()) {
                cutGroups += seen.get().firstLeftOut.isPresent() ? 1 : 0;
                for (List<Kept> series : cut.cut(seen.get().events.values())) {
                    fill(rows.row(group), series);
                }
            }
        }
        if (cutGroups > 0) {
            warnings.add(
                    "series-memory",
                    String.format(
                            Locale.ROOT,
                            "series() left out the events behind %,d characters of %,d groups: raise memlimit=",
                            limit,
                            cutGroups),
                    Place.NOWHERE);
        }
        return rows.build(groupCount);
    }

    private void fill(Map<String, String> row, List<Kept> series) {
        long first = series.getFirst().time();
        row.put(Batch.TIMESTAMP, Long.toString(first));
        row.put("_duration", Long.toString(series.getLast().time() - first));
        for (String field : collect.names()) {
            List<String> values = new ArrayList<>();
            for (Kept event : series) {
                String value = event.values().get(field);
                if (value != null) {
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                row.putIfAbsent(field, values.stream().collect(Collectors.joining(separator)));
            }
        }
    }

    @Override
    public long retainedBytes() {
        return bytes;
    }
}
