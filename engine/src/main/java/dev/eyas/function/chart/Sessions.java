package dev.eyas.function.chart;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import dev.eyas.function.PerGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The state of `session`: stretches of time that are further apart than the pause, each with an
/// inner state. Events come in any order, so stretches join when one fills the gap between them;
/// their inner states join when results are asked for.
final class Sessions implements Accumulator {

    /// Entry of a tree map, stretch and number.
    private static final long BYTES_PER_STRETCH = 120;

    private final long maxPause;
    private final Supplier<Accumulator> maker;
    private final PerGroup<TreeMap<Long, Stretch>> stretches = new PerGroup<>(TreeMap::new);
    private final Accumulator inner;
    private final JoinedGroups joined = new JoinedGroups();

    Sessions(long maxPause, Supplier<Accumulator> maker) {
        this.maxPause = maxPause;
        this.maker = maker;
        this.inner = maker.get();
    }

    /// Times without a long pause, filed under the first of them.
    ///
    /// @param group one of its groups in the inner state
    private record Stretch(long first, long last, int group) {}

    @Override
    public void add(Batch batch, Groups groups) {
        Column times = batch.column(Batch.TIMESTAMP);
        Selection timed = batch.selection().where(row -> Extent.isUsable(Batch.time(times, row)));
        if (timed.isEmpty()) {
            return;
        }
        int[] byRow = new int[batch.rows().size()];
        for (int position = 0; position < timed.size(); position++) {
            int row = timed.row(position);
            byRow[row] = place(stretches.of(groups.of(row)), Batch.time(times, row));
        }
        inner.add(batch.select(timed), new Groups(byRow, joined.size()));
    }

    /// The inner group of a time: that of the stretch it lies in or makes longer, else a new one.
    private int place(NavigableMap<Long, Stretch> known, long time) {
        Map.Entry<Long, Stretch> before = known.floorEntry(time);
        if (before != null && time <= before.getValue().last()) {
            return before.getValue().group();
        }
        Stretch stretch = null;
        if (before != null && time - before.getValue().last() <= maxPause) {
            stretch = new Stretch(before.getKey(), time, before.getValue().group());
        } else {
            Map.Entry<Long, Stretch> after = known.ceilingEntry(time);
            if (after != null && after.getKey() - time <= maxPause) {
                known.remove(after.getKey());
                stretch = new Stretch(time, after.getValue().last(), after.getValue().group());
            }
        }
        if (stretch == null) {
            stretch = new Stretch(time, time, joined.add());
        }
        insert(known, stretch);
        return stretch.group();
    }

    /// Adds a stretch and joins it with those it reaches.
    private void insert(NavigableMap<Long, Stretch> known, Stretch added) {
        Stretch stretch = added;
        Map.Entry<Long, Stretch> before = known.floorEntry(stretch.first());
        if (before != null && stretch.first() - before.getValue().last() <= maxPause) {
            known.remove(before.getKey());
            stretch = join(before.getValue(), stretch);
        }
        Map.Entry<Long, Stretch> after = known.ceilingEntry(stretch.first());
        while (after != null && after.getKey() - stretch.last() <= maxPause) {
            known.remove(after.getKey());
            stretch = join(stretch, after.getValue());
            after = known.ceilingEntry(stretch.first());
        }
        known.put(stretch.first(), stretch);
    }

    private Stretch join(Stretch earlier, Stretch later) {
        joined.join(earlier.group(), later.group());
        return new Stretch(
                earlier.first(), Math.max(earlier.last(), later.last()), earlier.group());
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        Sessions sessions = (Sessions) other;
        int firstGroup = joined.addAll(sessions.joined);
        stretches.merge(
                sessions.stretches,
                mapping,
                (mine, theirs) ->
                        theirs.values()
                                .forEach(stretch ->
                                        insert(
                                                mine,
                                                new Stretch(
                                                        stretch.first(),
                                                        stretch.last(),
                                                        firstGroup + stretch.group()))));
        int[] innerMapping = new int[sessions.joined.size()];
        Arrays.setAll(innerMapping, group -> firstGroup + group);
        inner.merge(sessions.inner, innerMapping);
    }

    @Override
    public GroupedRows results(int groups) {
        List<Integer> groupOfSession = new ArrayList<>();
        int[] sessionOfRoot = new int[joined.size()];
        for (int group = 0; group < groups; group++) {
            for (Stretch stretch : stretches.seen(group).orElse(new TreeMap<>()).values()) {
                sessionOfRoot[joined.root(stretch.group())] = groupOfSession.size();
                groupOfSession.add(group);
            }
        }
        Accumulator whole = maker.get();
        int[] mapping = new int[joined.size()];
        Arrays.setAll(mapping, group -> sessionOfRoot[joined.root(group)]);
        whole.merge(inner, mapping);
        ByGroup rows = whole.results(groupOfSession.size()).byGroup();
        GroupedRows.Builder results = new GroupedRows.Builder();
        for (int session = 0; session < groupOfSession.size(); session++) {
            for (int place = 0; place < rows.count(session); place++) {
                results.add(
                        groupOfSession.get(session),
                        rows.fields(session, place),
                        rows.event(session, place));
            }
        }
        return results.build(groups);
    }

    @Override
    public long retainedBytes() {
        return joined.size() * BYTES_PER_STRETCH + inner.retainedBytes();
    }
}
