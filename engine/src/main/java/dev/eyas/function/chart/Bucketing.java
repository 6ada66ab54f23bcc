package dev.eyas.function.chart;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Surroundings;
import dev.eyas.function.stats.GroupKeys;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// The state of `bucket` and `timeChart`: an inner state for each bucket of time and tuple of
/// fields. Where nobody told the length of a bucket, buckets join into longer ones while the time
/// covered grows; what comes out depends on that time alone, not on the way it grew.
final class Bucketing implements Accumulator {

    private final Chart chart;
    private final Supplier<Accumulator> maker;
    private final List<TimeGrid> grids;
    private final Extent extent;
    private final String[] tuple;
    private int level;
    private GroupKeys keys;
    private Accumulator inner;
    private long textStart;
    private String text = "0";

    Bucketing(Chart chart, Supplier<Accumulator> maker, Surroundings surroundings) {
        this.chart = chart;
        this.maker = maker;
        this.grids = chart.spans().grids(chart.zone());
        this.extent = Extent.of(surroundings);
        this.tuple = new String[chart.fields().size() + 1];
        this.keys = new GroupKeys(tuple.length);
        this.inner = maker.get();
        this.level = neededLevel();
    }

    @Override
    public void add(Batch batch, Groups groups) {
        Column times = batch.column(Batch.TIMESTAMP);
        Column[] columns = chart.fields().stream().map(batch::column).toArray(Column[]::new);
        Selection selection =
                batch.selection().where(row -> Extent.isUsable(Batch.time(times, row)));
        for (Column column : columns) {
            selection = selection.where(column::isPresent);
        }
        if (selection.isEmpty()) {
            return;
        }
        for (int position = 0; position < selection.size(); position++) {
            extent.include(Batch.time(times, selection.row(position)));
        }
        reach(neededLevel());
        int[] byRow = new int[batch.rows().size()];
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            tuple[0] = text(grids.get(level).start(Batch.time(times, row)));
            for (int field = 0; field < columns.length; field++) {
                tuple[field + 1] = columns[field].text(row);
            }
            byRow[row] = keys.find(groups.of(row), tuple);
        }
        inner.add(batch.select(selection), new Groups(byRow, keys.size()));
    }

    /// The text of a start, made once for rows that follow each other.
    private String text(long start) {
        if (start != textStart) {
            textStart = start;
            text = Long.toString(start);
        }
        return text;
    }

    /// The first length that cuts the time covered into few enough buckets.
    private int neededLevel() {
        int needed = level;
        while (!extent.isEmpty() && needed < grids.size() - 1 && isTooFine(grids.get(needed))) {
            needed++;
        }
        return needed;
    }

    private boolean isTooFine(TimeGrid grid) {
        return grid.count(grid.start(extent.first()), grid.start(extent.last()))
                > chart.spans().most();
    }

    /// Joins the buckets to those of a longer length.
    private void reach(int wanted) {
        if (wanted > level) {
            level = wanted;
            GroupKeys before = keys;
            Accumulator innerBefore = inner;
            keys = new GroupKeys(tuple.length);
            inner = maker.get();
            int[] outers = new int[before.size()];
            Arrays.setAll(outers, before::outer);
            inner.merge(innerBefore, mapping(before, outers));
        }
    }

    /// The groups here of groups elsewhere, whose buckets are no longer than those here.
    private int[] mapping(GroupKeys others, int[] outers) {
        int[] mapping = new int[others.size()];
        for (int group = 0; group < mapping.length; group++) {
            long start = Long.parseLong(others.text(group, 0));
            tuple[0] = text(grids.get(level).start(start));
            for (int field = 1; field < tuple.length; field++) {
                tuple[field] = others.text(group, field);
            }
            mapping[group] = keys.find(outers[group], tuple);
        }
        return mapping;
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        Bucketing bucketing = (Bucketing) other;
        extent.include(bucketing.extent);
        reach(Math.max(neededLevel(), bucketing.level));
        int[] outers = new int[bucketing.keys.size()];
        Arrays.setAll(outers, group -> mapping[bucketing.keys.outer(group)]);
        inner.merge(bucketing.inner, mapping(bucketing.keys, outers));
    }

    @Override
    public GroupedRows results(int groups) {
        return new BucketRows(chart, grids.get(level), extent, keys).of(inner, groups);
    }

    @Override
    public long retainedBytes() {
        return keys.retainedBytes() + inner.retainedBytes();
    }
}
