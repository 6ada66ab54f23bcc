package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.OrderKey;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Groups;
import dev.eyas.function.Surroundings;
import java.util.ArrayList;
import java.util.List;

/// What one thread does with the events it is given: all leaves of a plan, each into its own state.
public final class Worker {

    private record Line(boolean enriched, Operator own, Operator whole, Accumulator state) {}

    private final List<Line> lines = new ArrayList<>();
    private final Surroundings surroundings;

    Worker(List<Leaf> leaves, Surroundings surroundings, Compiler compiler) {
        this.surroundings = surroundings;
        for (Leaf leaf : leaves) {
            lines.add(
                    new Line(
                            leaf.isEnriched(),
                            compiler.rowwise(leaf.own()),
                            compiler.rowwise(leaf.rowwise()),
                            compiler.breaker(leaf.breaker())));
        }
    }

    /// Takes events in for all leaves.
    public void accept(Batch batch) {
        acceptPlain(batch);
        acceptEnriched(batch);
    }

    /// Takes events in for the leaves that need no facts of other events.
    public void acceptPlain(Batch batch) {
        accept(batch, false);
    }

    /// Takes events in, with their facts, for the leaves that need them.
    public void acceptEnriched(Batch batch) {
        accept(batch, true);
    }

    private void accept(Batch batch, boolean enriched) {
        Batch inside = inside(batch);
        for (Line line : lines) {
            if (line.enriched() == enriched && !inside.isEmpty()) {
                line.whole()
                        .process(
                                inside,
                                emitted -> {
                                    if (!emitted.isEmpty()) {
                                        line.state().add(emitted, Groups.one(emitted));
                                    }
                                });
            }
        }
    }

    /// The rows that some leaf which needs facts would keep as far as it can tell without them.
    public Selection candidates(Batch batch) {
        Batch inside = inside(batch);
        Selection candidates = Selection.none();
        for (Line line : lines) {
            if (line.enriched() && !inside.isEmpty()) {
                Survivors survivors = new Survivors(inside);
                line.own().process(inside, survivors);
                candidates = candidates.or(survivors.selection());
            }
        }
        return candidates;
    }

    /// The events within the interval of the query, if it has one.
    private Batch inside(Batch batch) {
        if (surroundings.start().isEmpty() && surroundings.end().isEmpty()) {
            return batch;
        }
        long start = surroundings.start().orElse(Long.MIN_VALUE);
        long end = surroundings.end().orElse(Long.MAX_VALUE);
        return batch.where(row -> {
            long time = batch.time(row);
            return time != OrderKey.NO_TIME && time >= start && time < end;
        });
    }

    Accumulator state(int leaf) {
        return lines.get(leaf).state();
    }

    /// Bytes held by all states, roughly.
    public long retainedBytes() {
        return lines.stream().mapToLong(line -> line.state().retainedBytes()).sum();
    }
}
