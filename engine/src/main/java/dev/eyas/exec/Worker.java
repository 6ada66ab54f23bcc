package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.OrderKey;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Groups;
import dev.eyas.function.Surroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What one thread does with the events it is given: all leaves of a plan, each into its own state.
public final class Worker {

    private static final int[] ONE_GROUP = {0};

    private record Line(
            boolean enriched, Operator own, Operator whole, String name, Accumulator state) {}

    private final List<Line> lines = new ArrayList<>();
    private final Surroundings surroundings;
    private final MemoryBudget.Account account;

    Worker(List<Leaf> leaves, Surroundings surroundings, Compiler compiler, MemoryBudget budget) {
        this.surroundings = surroundings;
        this.account = budget.account();
        for (Leaf leaf : leaves) {
            lines.add(
                    new Line(
                            leaf.isEnriched(),
                            compiler.unwatched().rowwise(leaf.own()),
                            compiler.rowwise(leaf.rowwise()),
                            leaf.keeper(),
                            compiler.breaker(leaf.breaker())));
        }
    }

    /// Takes events in for all leaves.
    ///
    /// @throws dev.eyas.function.QueryException when the states of the run hold too much, here and
    ///   wherever else events are taken in
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
        tellHeld();
    }

    /// Takes in all that another worker of the run took in, and leaves that as it was.
    void merge(Worker other) {
        for (int line = 0; line < lines.size(); line++) {
            lines.get(line).state().merge(other.lines.get(line).state(), ONE_GROUP);
        }
        tellHeld();
    }

    private void tellHeld() {
        account.holds(retainedBytes(), this::largestKeeper);
    }

    private long retainedBytes() {
        return lines.stream().mapToLong(line -> line.state().retainedBytes()).sum();
    }

    private String largestKeeper() {
        return lines.stream()
                .max(Comparator.comparingLong(line -> line.state().retainedBytes()))
                .map(Line::name)
                .orElseThrow();
    }

    /// Makes sure that the rows of the results fit, too. Half of what they take counts: the room
    /// for batches is theirs, now that no more events come.
    ///
    /// @throws dev.eyas.function.QueryException when they do not
    void makeRoomForResults() {
        long results = lines.stream().mapToLong(line -> line.state().resultBytes()).sum();
        account.holds(retainedBytes() + results / 2, this::largestKeeper);
    }

    /// The states no longer count against the budget of the run.
    void release() {
        account.release();
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
}
