package dev.eyas.plan;

import java.util.ArrayList;
import java.util.List;

/// The nodes of a pipeline, in order. A whole plan begins with a [PlanNode.Scan] or
/// [PlanNode.Values]; the clauses of a branch and the pipelines inside functions begin with
/// whatever rows they are given.
public record Plan(List<PlanNode> nodes) {

    public Plan {
        nodes = List.copyOf(nodes);
    }

    public static Plan of(PlanNode... nodes) {
        return new Plan(List.of(nodes));
    }

    public Plan with(PlanNode node) {
        List<PlanNode> longer = new ArrayList<>(nodes);
        longer.add(node);
        return new Plan(longer);
    }

    /// True when a breaker has turned events into rows by the end of the plan.
    public boolean isAggregated() {
        return nodes.stream().anyMatch(PlanNode::isBreaker);
    }

    /// The nodes up to the first breaker: what happens to each event on its own.
    public List<PlanNode> rowwise() {
        return nodes.stream().takeWhile(node -> !node.isBreaker()).toList();
    }
}
