package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.plan.PlanNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts the rows that go into each step of a run and come out of it, and the time the step takes
/// on all threads together. For runs that somebody wants explained; others carry none.
public final class StepMeter {

    private final Map<PlanNode, Sums> sums = new ConcurrentHashMap<>();

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

    void add(PlanNode node, Figures figures) {
        Sums step = sums(node);
        step.in.add(figures.in());
        step.out.add(figures.out());
        step.nanos.add(figures.nanos());
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
            long start = System.nanoTime();
            operator.process(
                    batch,
                    emitted -> {
                        step.out.add(emitted.selection().size());
                        long passedOn = System.nanoTime();
                        output.accept(emitted);
                        later[0] += System.nanoTime() - passedOn;
                    });
            step.nanos.add(System.nanoTime() - start - later[0]);
        };
    }

    /// The same state, watched.
    Accumulator watching(PlanNode node, Accumulator accumulator) {
        return new Watched(accumulator, sums(node));
    }

    private record Watched(Accumulator inner, Sums step) implements Accumulator {

        @Override
        public void add(Batch batch, Groups groups) {
            step.in.add(batch.selection().size());
            long start = System.nanoTime();
            inner.add(batch, groups);
            step.nanos.add(System.nanoTime() - start);
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            long start = System.nanoTime();
            inner.merge(((Watched) other).inner, mapping);
            step.nanos.add(System.nanoTime() - start);
        }

        @Override
        public GroupedRows results(int groups) {
            long start = System.nanoTime();
            GroupedRows rows = inner.results(groups);
            step.nanos.add(System.nanoTime() - start);
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
