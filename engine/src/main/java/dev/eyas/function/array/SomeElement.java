package dev.eyas.function.array;

import dev.eyas.data.Batch;
import dev.eyas.data.Selection;
import dev.eyas.function.FilterFunction.RowFilter;

/// Passes rows with at least one element that a filter passes.
record SomeElement(ElementRows rows, RowFilter condition) implements RowFilter {

    @Override
    public Selection apply(Batch batch) {
        boolean[] passed = new boolean[batch.rows().size()];
        rows.forEach(
                batch,
                elements -> {
                    Selection found = condition.apply(elements.batch());
                    for (int position = 0; position < found.size(); position++) {
                        passed[elements.parents()[found.row(position)]] = true;
                    }
                });
        return batch.selection().where(row -> passed[row]);
    }
}
