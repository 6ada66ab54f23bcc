package dev.eyas.plan.rule;

import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;

/// Applies the rules, each once and in their order, wherever nodes follow each other without a
/// breaker.
public final class Optimizer {

    private static final List<Rule> RULES =
            List.of(
                    new FiltersFirst(), //
                    new MergeFilters(),
                    new CheapestFirst());

    private Optimizer() {}

    public static Plan optimize(Plan plan) {
        List<PlanNode> nodes = new ArrayList<>();
        List<PlanNode> straight = new ArrayList<>();
        for (PlanNode node : plan.nodes()) {
            if (node.isBreaker()) {
                nodes.addAll(rewrite(straight));
                straight.clear();
                nodes.add(inside(node));
            } else {
                straight.add(inside(node));
            }
        }
        nodes.addAll(rewrite(straight));
        return new Plan(nodes, plan.tables().stream().map(Optimizer::optimize).toList());
    }

    private static TablePlan optimize(TablePlan table) {
        return new TablePlan(table.name(), optimize(table.plan()));
    }

    private static List<PlanNode> rewrite(List<PlanNode> straight) {
        List<PlanNode> nodes = List.copyOf(straight);
        for (Rule rule : RULES) {
            nodes = rule.rewrite(nodes);
        }
        return nodes;
    }

    private static PlanNode inside(PlanNode node) {
        return switch (node) {
            case PlanNode.Append append ->
                    new PlanNode.Append(append.span(), optimize(append.other()));
            case PlanNode.Branch branch ->
                    new PlanNode.Branch(
                            branch.span(),
                            branch.clauses().stream().map(Optimizer::optimize).toList());
            case PlanNode.Scan _,
                    PlanNode.Values _,
                    PlanNode.Filter _,
                    PlanNode.Step _,
                    PlanNode.Extend _,
                    PlanNode.Capture _,
                    PlanNode.Enrich _,
                    PlanNode.Aggregate _,
                    PlanNode.Gather _,
                    PlanNode.Newest _,
                    PlanNode.Table _ ->
                    node;
        };
    }
}
