package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.MultipliedRows;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import java.util.function.Consumer;

/// Remembers which rows of a batch an operator let out, however it narrowed or multiplied them.
final class Survivors implements Consumer<Batch> {

    private final Batch input;
    private final boolean[] out;

    Survivors(Batch input) {
        this.input = input;
        this.out = new boolean[input.rows().size()];
    }

    @Override
    public void accept(Batch batch) {
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            out[inputRow(batch.rows(), selection.row(position), input.rows())] = true;
        }
    }

    /// The row of `input` that a row was made from.
    @SuppressWarnings("ReferenceEquality") // asks which rows these are, not what they hold
    static int inputRow(Rows rows, int row, Rows input) {
        Rows at = rows;
        int atRow = row;
        while (at != input) {
            MultipliedRows multiplied = (MultipliedRows) at;
            atRow = multiplied.parent(atRow);
            at = multiplied.parent().rows();
        }
        return atRow;
    }

    Selection selection() {
        return input.selection().where(row -> out[row]);
    }
}
