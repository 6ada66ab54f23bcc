package dev.eyas.function;

import dev.eyas.data.Batch;

/// The state of an aggregate for any number of groups at once. All state that spans rows lives in
/// one of these, which is all that parallel scans, live windows and restarts need.
///
/// Used by one thread at a time. Rows come in any order, so a result that depends on order takes it
/// from [Batch#ordering], never from arrival. Whatever way rows are split over accumulators that
/// are then merged, the result is the same.
public interface Accumulator {

    /// Takes in the selected rows of a batch, each into its group. The batch is not valid
    /// afterwards: copy what you keep.
    void add(Batch batch, Groups groups);

    /// Takes in all of another accumulator made from the same arguments; its group `g` becomes this
    /// one's `mapping[g]`. The other is left as it was and shares nothing with this one afterwards.
    void merge(Accumulator other, int[] mapping);

    /// The rows of each group from 0 to `groups - 1`, in the order they are to appear in; a group
    /// may give none. Leaves the state as it is.
    GroupedRows results(int groups);

    /// Bytes held, roughly; the run adds them up against its budget after each batch, so this is
    /// cheap.
    long retainedBytes();

    /// Bytes that the rows of [#results] take beside what is held, roughly.
    default long resultBytes() {
        return retainedBytes();
    }
}
