package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.OrderKey;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.PerGroup;
import dev.eyas.function.stats.RowOrder.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// The state of `selectFromMin` and `selectFromMax`: some fields of the row whose number comes
/// first in a direction, of equal ones the latest. Fields are copied once a batch, not for every
/// row that leads for a while.
final class Champion implements Accumulator {

    /// Holder, order key, number and map.
    private static final long BYTES_PER_GROUP = 240;

    private final String field;
    private final Projection.Columns include;
    private final Direction direction;
    private final PerGroup<Leader> leaders = new PerGroup<>(Leader::new);
    private long bytes;

    /// @param direction ascending for the smallest number, descending for the largest
    Champion(String field, List<String> include, Direction direction) {
        this.field = field;
        this.include = new Projection.Columns(include);
        this.direction = direction;
    }

    private record Claim(Numeric number, OrderKey place) {}

    private static final class Leader {

        private static final int NONE = -1;

        private Optional<Claim> claim = Optional.empty();
        private Map<String, String> fields = Map.of();

        /// The row of the batch at hand whose fields are still to be copied.
        private int row = NONE;
    }

    @Override
    public void add(Batch batch, Groups groups) {
        Column column = batch.column(field);
        Batch.Ordering ordering = batch.ordering();
        Selection selection = batch.selection();
        List<Leader> changed = new ArrayList<>();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            Numeric number = column.numeric(row);
            if (number.isNumber()) {
                Leader leader = leaders.of(groups.of(row));
                Optional<Claim> claim = leads(number, leader, () -> ordering.key(row));
                if (claim.isPresent()) {
                    leader.claim = claim;
                    if (leader.row == Leader.NONE) {
                        changed.add(leader);
                    }
                    leader.row = row;
                }
            }
        }
        IntFunction<Map<String, String>> copier = include.copier(batch);
        for (Leader leader : changed) {
            hold(leader, copier.apply(leader.row));
            leader.row = Leader.NONE;
        }
    }

    /// The claim of a number that leads from now on; its place is asked for only where it matters.
    private Optional<Claim> leads(Numeric number, Leader leader, Supplier<OrderKey> place) {
        int comparison =
                leader.claim
                        .map(claim -> direction.of(ExactOrder.compare(number, claim.number())))
                        .orElse(-1);
        if (comparison > 0) {
            return Optional.empty();
        }
        Claim claim = new Claim(number, place.get());
        boolean isBehind =
                comparison == 0 && claim.place().compareTo(leader.claim.orElseThrow().place()) < 0;
        return isBehind ? Optional.empty() : Optional.of(claim);
    }

    private void hold(Leader leader, Map<String, String> fields) {
        bytes += Retained.bytes(fields) - Retained.bytes(leader.fields);
        leader.fields = fields;
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        leaders.merge(
                ((Champion) other).leaders,
                mapping,
                (mine, theirs) ->
                        theirs.claim
                                .flatMap(claim -> leads(claim.number(), mine, claim::place))
                                .ifPresent(claim -> {
                                    mine.claim = Optional.of(claim);
                                    hold(mine, theirs.fields);
                                }));
    }

    @Override
    public GroupedRows results(int groups) {
        GroupedRows.Builder rows = new GroupedRows.Builder();
        for (int group = 0; group < groups; group++) {
            Optional<Leader> leader = leaders.seen(group);
            if (leader.isPresent() && !leader.get().fields.isEmpty()) {
                rows.row(group).putAll(leader.get().fields);
            }
        }
        return rows.build(groups);
    }

    @Override
    public long retainedBytes() {
        return bytes + leaders.size() * BYTES_PER_GROUP;
    }
}
