package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;

/// A state that is given what row-wise steps make of the rows.
record Piped(Operator head, Accumulator inner) implements Accumulator {

    @Override
    public void add(Batch batch, Groups groups) {
        head.process(
                batch,
                emitted -> inner.add(emitted, Tail.groups(emitted.rows(), batch.rows(), groups)));
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        inner.merge(((Piped) other).inner, mapping);
    }

    @Override
    public GroupedRows results(int groups) {
        return inner.results(groups);
    }

    @Override
    public long retainedBytes() {
        return inner.retainedBytes();
    }
}
