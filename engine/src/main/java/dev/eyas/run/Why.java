package dev.eyas.run;

import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.plan.Reads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Finds the step at which a query drops one event, by running ever more of its steps.
public final class Why {

    private static final String ARRAY = "[]";

    private final Plan plan;
    private final Function<Plan, List<Map<String, String>>> run;

    /// @param plan the plan as the query is written
    /// @param run gives the rows of a plan over the event
    Why(Plan plan, Function<Plan, List<Map<String, String>>> run) {
        this.plan = plan;
        this.run = run;
    }

    /// What became of the event.
    ///
    /// @param kept the steps that let it through, in order
    /// @param drop the step that did not, if there is one
    /// @param rows what is left of it at the end
    public record Fate(List<PlanNode> kept, Optional<Drop> drop, List<Map<String, String>> rows) {
        public Fate {
            kept = List.copyOf(kept);
            rows = List.copyOf(rows);
        }
    }

    /// A step that lets nothing of the event through.
    ///
    /// @param causes the conditions in it that fail, one of each clause of a branch
    public record Drop(PlanNode node, List<Cause> causes) {
        public Drop {
            causes = List.copyOf(causes);
        }
    }

    /// A condition that fails.
    ///
    /// @param values the fields it looks at and what is in them; nothing for one that is missing
    public record Cause(PlanNode condition, Map<String, Optional<String>> values) {
        public Cause {
            values = new LinkedHashMap<>(values);
        }
    }

    Fate fate() {
        List<PlanNode> before = new ArrayList<>();
        List<PlanNode> kept = new ArrayList<>();
        List<Map<String, String>> rows = List.of();
        for (PlanNode node : plan.nodes()) {
            List<Map<String, String>> left = rows(before, node);
            if (left.isEmpty()) {
                return new Fate(
                        kept, Optional.of(new Drop(node, causes(before, node, rows))), List.of());
            }
            rows = left;
            before.add(node);
            if (isWritten(node)) {
                kept.add(node);
            }
        }
        return new Fate(kept, Optional.empty(), rows);
    }

    /// Nobody writes the scan, nor the limit of a query without an aggregate.
    private static boolean isWritten(PlanNode node) {
        return !(node instanceof PlanNode.Scan || node instanceof PlanNode.Newest);
    }

    private List<Map<String, String>> rows(List<PlanNode> before, PlanNode node) {
        List<PlanNode> nodes = new ArrayList<>(before);
        nodes.add(node);
        return rows(nodes);
    }

    private List<Map<String, String>> rows(List<PlanNode> nodes) {
        List<PlanNode> all = new ArrayList<>(nodes);
        if (nodes.stream().noneMatch(PlanNode::isBreaker)) {
            all.add(new PlanNode.Newest(nodes.getLast().span(), Integer.MAX_VALUE, true));
        }
        return run.apply(new Plan(all, plan.tables()));
    }

    private List<Cause> causes(
            List<PlanNode> before, PlanNode node, List<Map<String, String>> rows) {
        return switch (node) {
            case PlanNode.Filter filter ->
                    conditions(filter.predicate()).stream()
                            .map(condition ->
                                    (PlanNode) new PlanNode.Filter(filter.span(), condition))
                            .filter(condition -> rows(before, condition).isEmpty())
                            .map(condition -> cause(condition, rows))
                            .toList();
            case PlanNode.Branch branch ->
                    branch.clauses().stream()
                            .flatMap(clause -> causes(before, clause).stream())
                            .toList();
            case PlanNode _ -> List.of(cause(node, rows));
        };
    }

    /// Why nothing comes out of a clause.
    private List<Cause> causes(List<PlanNode> outside, Plan clause) {
        List<PlanNode> before = new ArrayList<>(outside);
        List<Map<String, String>> rows = rows(before);
        for (PlanNode node : clause.nodes()) {
            List<Map<String, String>> left = rows(before, node);
            if (left.isEmpty()) {
                return causes(before, node, rows);
            }
            before.add(node);
            rows = left;
        }
        return List.of();
    }

    private static List<Predicate> conditions(Predicate predicate) {
        return predicate instanceof Predicate.All all
                ? all.operands().stream().flatMap(each -> conditions(each).stream()).toList()
                : List.of(predicate);
    }

    private static Cause cause(PlanNode condition, List<Map<String, String>> rows) {
        Map<String, String> row = rows.isEmpty() ? Map.of() : rows.getFirst();
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        for (String field : new TreeSet<>(Reads.of(condition).fields())) {
            values.put(field, value(field, row));
        }
        return new Cause(condition, values);
    }

    /// What is in a field, or in the elements of an array, `a[]`.
    private static Optional<String> value(String field, Map<String, String> row) {
        if (!field.endsWith(ARRAY)) {
            return Optional.ofNullable(row.get(field));
        }
        String start = field.substring(0, field.length() - 1);
        List<String> elements =
                row.keySet().stream()
                        .filter(name -> name.startsWith(start))
                        .sorted()
                        .map(row::get)
                        .toList();
        return elements.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", elements));
    }
}
