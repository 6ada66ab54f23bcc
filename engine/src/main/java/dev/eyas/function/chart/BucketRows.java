package dev.eyas.function.chart;

import dev.eyas.data.Warnings.Place;
import dev.eyas.function.Accumulator;
import dev.eyas.function.FramedAccumulator;
import dev.eyas.function.FramedAccumulator.Frames;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Signature;
import dev.eyas.function.stats.GroupKeys;
import dev.eyas.function.stats.KeyedRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The rows of a chart: bucket after bucket, in each the series in the order of their values.
/// Without series a bucket without events is a row, too.
final class BucketRows {

    private final Chart chart;
    private final TimeGrid grid;
    private final Extent extent;
    private final GroupKeys keys;

    BucketRows(Chart chart, TimeGrid grid, Extent extent, GroupKeys keys) {
        this.chart = chart;
        this.grid = grid;
        this.extent = extent;
        this.keys = keys;
    }

    /// A bucket of a series, or of everything; `group` is its number in the inner state.
    private record Bucket(long start, int group) {}

    GroupedRows of(Accumulator inner, int outers) {
        List<List<Bucket>> buckets = byOuter(outers);
        int groups = keys.size();
        if (chart.fields().isEmpty()) {
            groups = fill(buckets);
        }
        GroupedRows results = FramedAccumulator.results(inner, groups, frames(buckets, groups));
        ByGroup innerRows = chart.units().apply(results, grid.length()).byGroup();
        KeyedRows rows = new KeyedRows(chart.function(), innerRows, chart.warnings());
        SeriesRanking ranking = new SeriesRanking(chart, keys, innerRows);
        for (int outer = 0; outer < outers; outer++) {
            for (Bucket bucket : shown(buckets.get(outer), ranking)) {
                rows.add(outer, bucket.group(), key(bucket));
            }
        }
        ranking.tell();
        return rows.build(outers);
    }

    private Frames frames(List<List<Bucket>> buckets, int groups) {
        long first = extent.isEmpty() ? 0 : grid.start(extent.first());
        long[] starts = new long[groups];
        int[] outers = new int[groups];
        for (int outer = 0; outer < buckets.size(); outer++) {
            for (Bucket bucket : buckets.get(outer)) {
                starts[bucket.group()] = bucket.start();
                outers[bucket.group()] = outer;
            }
        }
        ChartFrames frames = new ChartFrames(grid.length(), first);
        for (int group = 0; group < groups; group++) {
            List<String> series = new ArrayList<>(List.of(Integer.toString(outers[group])));
            for (int field = 0; field < chart.fields().size(); field++) {
                series.add(keys.text(group, field + 1));
            }
            frames.add(series, starts[group]);
        }
        return frames;
    }

    private List<List<Bucket>> byOuter(int outers) {
        List<List<Bucket>> byOuter = new ArrayList<>(outers);
        for (int outer = 0; outer < outers; outer++) {
            byOuter.add(new ArrayList<>());
        }
        for (int group = 0; group < keys.size(); group++) {
            byOuter.get(keys.outer(group))
                    .add(new Bucket(Long.parseLong(keys.text(group, 0)), group));
        }
        return byOuter;
    }

    /// Adds the buckets without events, as groups behind those of the inner state; returns how many
    /// groups there are then.
    private int fill(List<List<Bucket>> buckets) {
        int group = keys.size();
        if (extent.isEmpty()) {
            return group;
        }
        long first = grid.start(extent.first());
        long last = grid.start(extent.last());
        if (grid.count(first, last) * buckets.size() > Signature.STATE_ROW_LIMIT) {
            chart.warnings()
                    .add(
                            "bucket-limit",
                            String.format(
                                    Locale.ROOT,
                                    "%s() leaves out the buckets without events, for there are %,d buckets: choose a"
                                            + " longer span=",
                                    chart.function(),
                                    grid.count(first, last)),
                            Place.NOWHERE);
            return group;
        }
        for (List<Bucket> known : buckets) {
            Set<Long> starts = new HashSet<>();
            known.forEach(bucket -> starts.add(bucket.start()));
            for (long start = first; start <= last; start = grid.next(start)) {
                if (!starts.contains(start)) {
                    known.add(new Bucket(start, group++));
                }
            }
        }
        return group;
    }

    private List<Bucket> shown(List<Bucket> buckets, SeriesRanking ranking) {
        Comparator<Integer> bySeries = keys.byTuple();
        Comparator<Bucket> order = Comparator.comparingLong(Bucket::start);
        if (chart.fields().isEmpty()) {
            return buckets.stream().sorted(order).toList();
        }
        Set<Integer> kept = ranking.kept(buckets.stream().map(Bucket::group).toList());
        return buckets.stream()
                .filter(bucket -> kept.contains(bucket.group()))
                .sorted(order.thenComparing(Bucket::group, bySeries))
                .toList();
    }

    private Map<String, String> key(Bucket bucket) {
        Map<String, String> key = new LinkedHashMap<>();
        key.put(Chart.BUCKET, Long.toString(bucket.start()));
        for (int field = 0; field < chart.fields().size(); field++) {
            key.put(chart.fields().get(field), keys.text(bucket.group(), field + 1));
        }
        return key;
    }
}
