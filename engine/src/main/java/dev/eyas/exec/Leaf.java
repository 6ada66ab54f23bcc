package dev.eyas.exec;

import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import java.util.List;

/// The part of a plan that looks at events one by one, and the breaker that takes them in. A plan
/// has one for itself and one for each side of a union; all of them share one pass over the events.
record Leaf(List<PlanNode> rowwise, PlanNode breaker) {

    static Leaf of(Plan plan) {
        List<PlanNode> rowwise = plan.rowwise();
        return new Leaf(rowwise, plan.nodes().get(rowwise.size()));
    }

    Plan plan() {
        return new Plan(rowwise).with(breaker);
    }

    /// What keeps rows, as people know it.
    String keeper() {
        return breaker instanceof PlanNode.Aggregate aggregate
                ? "`" + aggregate.call().function().signature().name() + "()`"
                : "the list of events";
    }

    /// Whether rows need facts of other events.
    boolean isEnriched() {
        return rowwise.stream().anyMatch(PlanNode.Enrich.class::isInstance);
    }

    /// The nodes that need no facts: those before the enrichment.
    List<PlanNode> own() {
        return rowwise.stream().takeWhile(node -> !(node instanceof PlanNode.Enrich)).toList();
    }
}
