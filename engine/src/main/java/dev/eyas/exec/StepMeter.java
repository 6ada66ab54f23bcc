package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.plan.PlanNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Counts the rows that go into each step of a run and come out of it, and the time the step takes
/// on all threads together. For runs that somebody wants explained; others carry none.
public final class StepMeter {

    private final LongSupplier clock;
    private final Map<PlanNode, Sums> sums = new ConcurrentHashMap<>();

    /// @param clock tells nanoseconds from any start
    public StepMeter(LongSupplier clock) {
        this.clock = clock;
    }

    /// What a step did.
    ///
    /// @param in the rows it was given
    /// @param out the rows it let out
    /// @param nanos how long it worked
    public record Figures(long in, long out, long nanos) {}

    private static final class Sums {
        private final LongAdder in = new LongAdder();
        private final LongAdder out = new LongAdder();
        private final LongAdder nanos = new LongAdder();
    }

    /// What a step of the plan that ran did; nothing for one that was never reached.
    public Figures of(PlanNode node) {
        Sums found = sums(node);
        return new Figures(found.in.sum(), found.out.sum(), found.nanos.sum());
    }

    private Sums sums(PlanNode node) {
        return sums.computeIfAbsent(node, _ -> new Sums());
    }

    /// The same operator, watched. What later steps do with its output is not its time.
    Operator watching(PlanNode node, Operator operator) {
        Sums step = sums(node);
        return (batch, output) -> {
            step.in.add(batch.selection().size());
            long[] later = {0};
            long start = clock.getAsLong();
            operator.process(
                    batch,
                    emitted -> {
                        step.out.add(emitted.selection().size());
                        long passedOn = clock.getAsLong();
                        output.accept(emitted);
                        later[0] += clock.getAsLong() - passedOn;
                    });
            step.nanos.add(clock.getAsLong() - start - later[0]);
        };
    }

    /// The rows of other work on rows, watched.
    GroupedRows watching(PlanNode node, GroupedRows rows, Supplier<GroupedRows> work) {
        Sums step = sums(node);
        step.in.add(rows.batch().selection().size());
        long start = clock.getAsLong();
        GroupedRows done = work.get();
        step.nanos.add(clock.getAsLong() - start);
        step.out.add(done.batch().selection().size());
        return done;
    }

    /// The same state, watched.
    Accumulator watching(PlanNode node, Accumulator accumulator) {
        return new Watched(accumulator, sums(node), clock);
    }

    private record Watched(Accumulator inner, Sums step, LongSupplier clock)
            implements Accumulator {

        @Override
        public void add(Batch batch, Groups groups) {
            step.in.add(batch.selection().size());
            long start = clock.getAsLong();
            inner.add(batch, groups);
            step.nanos.add(clock.getAsLong() - start);
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            long start = clock.getAsLong();
            inner.merge(((Watched) other).inner, mapping);
            step.nanos.add(clock.getAsLong() - start);
        }

        @Override
        public GroupedRows results(int groups) {
            long start = clock.getAsLong();
            GroupedRows rows = inner.results(groups);
            step.nanos.add(clock.getAsLong() - start);
            step.out.add(rows.batch().selection().size());
            return rows;
        }

        @Override
        public long retainedBytes() {
            return inner.retainedBytes();
        }

        @Override
        public long resultBytes() {
            return inner.resultBytes();
        }
    }
}
