package dev.eyas.function;

import dev.eyas.data.Batch;

/// To which group each row of a batch belongs. Ids are dense and start at zero; indexed like the
/// batch's columns.
public record Groups(int[] byRow, int count) {

    /// Everything is one group.
    public static Groups one(Batch batch) {
        return new Groups(new int[batch.rows().size()], 1);
    }

    public int of(int row) {
        return byRow[row];
    }
}
