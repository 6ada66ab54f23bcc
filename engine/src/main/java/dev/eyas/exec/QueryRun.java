package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.Gate;
import dev.eyas.data.Selection;
import dev.eyas.data.TableRows;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
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
import org.jspecify.annotations.Nullable;

/// One run of a plan: makes workers, and a result out of what workers took in. Workers may be asked
/// for results at any time and go on afterwards, which is all a live query needs.
public final class QueryRun {

    private static final int[] ONE_GROUP = {0};

    private final Plan plan;
    private final Surroundings surroundings;
    private final List<Leaf> leaves = new ArrayList<>();

    public QueryRun(Plan plan, Surroundings surroundings) {
        this.plan = plan;
        this.surroundings = surroundings;
        findLeaves(plan);
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
                .map(leaf -> RequiredText.of(leaf.rowwise()))
                .reduce(Gate::or)
                .orElse(Gate.OPEN);
    }

    public Worker worker() {
        return new Worker(leaves, surroundings);
    }

    /// The rows of the query over everything the workers took in; they are left as they were.
    public QueryResult result(List<Worker> workers) {
        List<Accumulator> merged = new ArrayList<>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            Accumulator state = new Compiler(surroundings).breaker(leaves.get(leaf).breaker());
            for (Worker worker : workers) {
                state.merge(worker.state(leaf), ONE_GROUP);
            }
            merged.add(state);
        }
        QueryResult result = table(evaluate(plan, merged.iterator()));
        return endsInNewest() ? result.reversed() : result;
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
        Tail tail = new Tail(new Compiler(surroundings), surroundings.keepsEvents());
        List<PlanNode> nodes = part.nodes();
        GroupedRows rows;
        List<PlanNode> rest;
        if (nodes.getFirst() instanceof PlanNode.Values values) {
            rows =
                    one(
                            Batch.of(
                                    ((SourceFunction) values.source().function())
                                            .rows(
                                                    new Compiler(surroundings)
                                                            .arguments(values.source()))));
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

    private QueryResult table(GroupedRows result) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<Optional<Event>> events = new ArrayList<>();
        Batch batch = result.batch();
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            rows.add(batch.fields(row));
            events.add(batch.rows().event(row));
        }
        return QueryResult.of(Columns.of(plan), rows, events);
    }
}
