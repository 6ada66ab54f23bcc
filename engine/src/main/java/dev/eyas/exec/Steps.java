package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.RowPipeline;

/// Runs the steps of an argument over a batch and takes one field of what comes out.
record Steps(Operator operator) implements RowPipeline {

    @Override
    public Column fieldBehind(Batch batch, String field) {
        Column.Text result = new Column.Text(batch.rows().size());
        operator.process(batch, emitted -> take(batch, emitted, field, result));
        return result;
    }

    private static void take(Batch batch, Batch emitted, String field, Column.Text result) {
        Column values = emitted.column(field);
        Selection selection = emitted.selection();
        boolean[] seen = new boolean[batch.rows().size()];
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            int from = Survivors.inputRow(emitted.rows(), row, batch.rows());
            if (!seen[from]) {
                seen[from] = true;
                if (values.isPresent(row)) {
                    result.set(from, values.text(row));
                }
            }
        }
    }
}
