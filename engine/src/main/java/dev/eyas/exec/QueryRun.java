package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.Gate;
import dev.eyas.data.Selection;
import dev.eyas.data.Table;
import dev.eyas.data.TableRows;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.QueryException;
import dev.eyas.function.SourceFunction;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.Columns;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.RequiredText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One run of a plan: makes workers, and a result out of what workers took in. Workers may be asked
/// for results at any time and go on afterwards, which is all a live query needs.
public final class QueryRun {

    private final Plan plan;
    private final Surroundings surroundings;
    private final Map<String, Table> tables;
    private final MemoryBudget budget;
    private final Optional<StepMeter> meter;
    private final List<Leaf> leaves = new ArrayList<>();

    /// @param tables the tables the plan needs, by name
    /// @param meter what watches the steps, if anything does
    QueryRun(
            Plan plan,
            Surroundings surroundings,
            Map<String, Table> tables,
            MemoryBudget budget,
            Optional<StepMeter> meter) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.tables = Map.copyOf(tables);
        this.budget = budget;
        this.meter = meter;
        findLeaves(plan);
    }

    /// A run of a plan that needs nothing to be computed before.
    ///
    /// @throws QueryException when it does
    public static QueryRun live(Plan plan, Surroundings surroundings, MemoryBudget budget) {
        if (!plan.tables().isEmpty()) {
            throw new QueryException(
                    "needs-two-passes",
                    "a query that looks things up in another query's rows cannot run over events"
                            + " that keep arriving: run it over events that end");
        }
        return new QueryRun(
                plan, Intervals.main(plan, surroundings), Map.of(), budget, Optional.empty());
    }

    private Compiler compiler() {
        return new Compiler(surroundings, tables, meter);
    }

    private void findLeaves(Plan part) {
        if (part.nodes().getFirst() instanceof PlanNode.Scan) {
            leaves.add(Leaf.of(part));
        }
        for (PlanNode node : part.nodes()) {
            if (node instanceof PlanNode.Append append) {
                findLeaves(append.other());
            }
        }
    }

    /// Whether any event of the run matters at all.
    public boolean readsEvents() {
        return !leaves.isEmpty();
    }

    /// Whether some rows need facts of other events before they can be judged.
    public boolean needsFacts() {
        return leaves.stream().anyMatch(Leaf::isEnriched);
    }

    /// What the raw text of an event must hold to matter to any leaf.
    public Gate gate() {
        return leaves.stream()
                .map(leaf -> RequiredText.of(leaf.plan()))
                .reduce(Gate::or)
                .orElse(Gate.OPEN);
    }

    public MemoryBudget budget() {
        return budget;
    }

    public Worker worker() {
        return new Worker(leaves, surroundings, compiler(), budget);
    }

    /// The rows of the query over everything the workers took in; they are left as they were.
    ///
    /// @throws dev.eyas.function.QueryException when the query has no result over these events
    public QueryResult result(List<Worker> workers) {
        if (workers.size() == 1) {
            return result(workers.getFirst());
        }
        Worker merged = worker();
        try {
            workers.forEach(merged::merge);
            return result(merged);
        } finally {
            merged.release();
        }
    }

    /// As [#result], for workers that have done their work: needs less memory and leaves them in
    /// any state.
    public QueryResult finish(List<Worker> workers) {
        Worker merged = workers.isEmpty() ? worker() : workers.getFirst();
        for (Worker worker : workers.subList(Math.min(1, workers.size()), workers.size())) {
            worker.release();
            merged.merge(worker);
        }
        return result(merged);
    }

    private QueryResult result(Worker worker) {
        List<Accumulator> states = new ArrayList<>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            states.add(worker.state(leaf));
        }
        worker.makeRoomForResults();
        GroupedRows rows = evaluate(plan, states.iterator());
        return table(rows, endsInNewest() ? newestFirst(rows.batch()) : inOrder(rows.batch()));
    }

    private static int[] inOrder(Batch batch) {
        return IntStream.range(0, batch.selection().size()).map(batch.selection()::row).toArray();
    }

    /// The rows from the last on; rows made from one event stay in their order.
    private static int[] newestFirst(Batch batch) {
        int[] rows = inOrder(batch);
        int[] turned = new int[rows.length];
        int filled = 0;
        for (int end = rows.length; end > 0; ) {
            int start = end - 1;
            while (start > 0
                    && batch.rows().offset(rows[start - 1]) == batch.rows().offset(rows[start])) {
                start--;
            }
            System.arraycopy(rows, start, turned, filled, end - start);
            filled += end - start;
            end = start;
        }
        return turned;
    }

    /// A list of events is read from the newest on.
    private boolean endsInNewest() {
        List<PlanNode> breakers = plan.nodes().stream().filter(PlanNode::isBreaker).toList();
        return switch (breakers.getLast()) {
            case PlanNode.Newest newest -> !newest.whole();
            case PlanNode.Aggregate aggregate ->
                    breakers.size() == 1
                            && aggregate.call().function().signature().name().equals("tail");
            case PlanNode _ -> false;
        };
    }

    private GroupedRows evaluate(Plan part, java.util.Iterator<Accumulator> states) {
        Tail tail = new Tail(compiler(), surroundings.keepsEvents());
        List<PlanNode> nodes = part.nodes();
        GroupedRows rows;
        List<PlanNode> rest;
        if (nodes.getFirst() instanceof PlanNode.Values values) {
            rows =
                    one(
                            Batch.of(
                                    ((SourceFunction) values.source().function())
                                            .rows(compiler().arguments(values.source()))));
            rest = nodes.subList(1, nodes.size());
        } else {
            rows = states.next().results(1);
            rest = nodes.subList(part.rowwise().size() + 1, nodes.size());
        }
        while (!rest.isEmpty()) {
            List<PlanNode> straight =
                    rest.stream().takeWhile(node -> !(node instanceof PlanNode.Append)).toList();
            rows = tail.run(straight, rows);
            rest = rest.subList(straight.size(), rest.size());
            if (!rest.isEmpty() && rest.getFirst() instanceof PlanNode.Append append) {
                rows = append(rows, evaluate(append.other(), states));
                rest = rest.subList(1, rest.size());
            }
        }
        return rows;
    }

    private static GroupedRows one(Batch batch) {
        return new GroupedRows(batch, Groups.one(batch));
    }

    private static GroupedRows append(GroupedRows left, GroupedRows right) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<@Nullable Event> events = new ArrayList<>();
        for (GroupedRows side : List.of(left, right)) {
            Batch batch = side.batch();
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                rows.add(batch.fields(row));
                events.add(batch.rows().event(row).orElse(null));
            }
        }
        return one(Batch.of(TableRows.ordered(rows, events)));
    }

    private QueryResult table(GroupedRows result, int[] order) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Optional<Event>> events = new ArrayList<>();
        Batch batch = result.batch();
        for (int row : order) {
            rows.add(batch.fields(row));
            events.add(batch.rows().event(row));
        }
        return QueryResult.of(Columns.of(plan), rows, events);
    }
}
