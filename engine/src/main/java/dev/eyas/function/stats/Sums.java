package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.PerGroup;
import java.util.function.Function;

/// The state of functions that ask for the sum and the count of a field's numbers.
final class Sums implements Accumulator {

    private static final long BYTES_PER_GROUP = 104;

    private final String field;
    private final String output;
    private final Function<ExactSum, Numeric> answer;
    private final PerGroup<ExactSum> sums = new PerGroup<>(ExactSum::new);

    /// @param answer what is told of a sum, an empty one included; no number gives no row
    Sums(String field, String output, Function<ExactSum, Numeric> answer) {
        this.field = field;
        this.output = output;
        this.answer = answer;
    }

    @Override
    public void add(Batch batch, Groups groups) {
        Column column = batch.column(field);
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            Numeric number = column.numeric(row);
            if (number.isNumber()) {
                sums.of(groups.of(row)).add(number);
            }
        }
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        sums.merge(((Sums) other).sums, mapping, ExactSum::addAll);
    }

    @Override
    public GroupedRows results(int groups) {
        GroupedRows.Builder rows = new GroupedRows.Builder();
        ExactSum nothing = new ExactSum();
        for (int group = 0; group < groups; group++) {
            Numeric value = answer.apply(sums.seen(group).orElse(nothing));
            if (value.isNumber()) {
                rows.row(group).put(output, value.text());
            }
        }
        return rows.build(groups);
    }

    @Override
    public long retainedBytes() {
        return sums.size() * BYTES_PER_GROUP;
    }

    @Override
    public long resultBytes() {
        return sums.size() * Retained.BYTES_PER_ROW;
    }
}
