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
import java.util.Optional;

/// The state of `min` and `max`: the first number in a direction, as it was spelt. Of equal numbers
/// the one of the earliest row stays.
final class Extreme implements Accumulator {

    private static final long BYTES_PER_GROUP = 200;

    private final String field;
    private final String output;
    private final Direction direction;
    private final PerGroup<Holder> holders = new PerGroup<>(Holder::new);

    /// @param direction ascending for the smallest number, descending for the largest
    Extreme(String field, String output, Direction direction) {
        this.field = field;
        this.output = output;
        this.direction = direction;
    }

    private record Found(Numeric number, String text, OrderKey place) {}

    private static final class Holder {
        private Optional<Found> found = Optional.empty();
    }

    @Override
    public void add(Batch batch, Groups groups) {
        Column column = batch.column(field);
        Batch.Ordering ordering = batch.ordering();
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            Numeric number = column.numeric(row);
            if (number.isNumber()) {
                Holder holder = holders.of(groups.of(row));
                if (compare(number, holder) <= 0) {
                    replace(holder, new Found(number, column.text(row), ordering.key(row)));
                }
            }
        }
    }

    /// Negative when the number comes before what is held.
    private int compare(Numeric number, Holder holder) {
        return holder.found
                .map(found -> direction.of(ExactOrder.compare(number, found.number())))
                .orElse(-1);
    }

    private void replace(Holder holder, Found candidate) {
        int comparison = compare(candidate.number(), holder);
        if (comparison < 0
                || (comparison == 0 && isEarlier(candidate, holder.found.orElseThrow()))) {
            holder.found = Optional.of(candidate);
        }
    }

    private static boolean isEarlier(Found left, Found right) {
        return left.place().compareTo(right.place()) < 0;
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        holders.merge(
                ((Extreme) other).holders,
                mapping,
                (mine, theirs) -> theirs.found.ifPresent(found -> replace(mine, found)));
    }

    @Override
    public GroupedRows results(int groups) {
        GroupedRows.Builder rows = new GroupedRows.Builder();
        for (int group = 0; group < groups; group++) {
            Optional<Found> found = holders.seen(group).flatMap(holder -> holder.found);
            if (found.isPresent()) {
                rows.row(group).put(output, found.get().text());
            }
        }
        return rows.build(groups);
    }

    @Override
    public long retainedBytes() {
        return holders.size() * BYTES_PER_GROUP;
    }

    @Override
    public long resultBytes() {
        return holders.size() * Retained.BYTES_PER_ROW;
    }
}
