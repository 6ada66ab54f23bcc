package dev.eyas.function.array;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.FilterFunction.RowFilter;

/// Passes rows with at least one element that satisfies a test.
record AnyElement(FlatElements elements, Test test) implements RowFilter {

    /// Decides about one element.
    @FunctionalInterface
    interface Test {
        boolean passes(Column column, int row);
    }

    @Override
    public Selection apply(Batch batch) {
        boolean[] passed = new boolean[batch.rows().size()];
        elements.walk(
                batch,
                (_, column, rows) ->
                        rows.where(row -> {
                            passed[row] = test.passes(column, row);
                            return !passed[row];
                        }));
        return batch.selection().where(row -> passed[row]);
    }
}
