package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;

/// Row-wise steps given as an argument: a call, or `{ pipeline }`. Used by one thread; may keep
/// scratch state.
@FunctionalInterface
public interface RowPipeline {

    /// What a field holds behind the steps, for each selected row of the batch; nothing where no
    /// row came out. Of several rows made from one the first counts.
    Column fieldBehind(Batch batch, String field);
}
