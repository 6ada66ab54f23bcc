package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import java.util.List;

/// A pipeline inside `function=`: `{ filter | count() | x := .. }`. It never runs per group: its
/// row-wise head runs once for all groups, its aggregate keeps a state per group, its tail runs
/// once over all result rows.
final class Composite implements Accumulator {

    private final Piped inner;
    private final List<PlanNode> rest;
    private final Tail tail;

    Composite(Plan plan, Compiler compiler) {
        List<PlanNode> rowwise = plan.rowwise();
        this.inner =
                new Piped(
                        compiler.rowwise(rowwise),
                        compiler.breaker(plan.nodes().get(rowwise.size())));
        this.rest = plan.nodes().subList(rowwise.size() + 1, plan.nodes().size());
        this.tail = new Tail(compiler, false);
    }

    @Override
    public void add(Batch batch, Groups groups) {
        inner.add(batch, groups);
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        inner.merge(((Composite) other).inner, mapping);
    }

    @Override
    public GroupedRows results(int groups) {
        return tail.run(rest, inner.results(groups));
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
