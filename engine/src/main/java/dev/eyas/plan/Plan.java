package dev.eyas.plan;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/// The nodes of a pipeline, in order. A whole plan begins with a [PlanNode.Scan] or
/// [PlanNode.Values]; the clauses of a branch and the pipelines inside functions begin with
/// whatever rows they are given.
///
/// @param tables what a whole plan needs to be there before it begins; each may use those before it
public record Plan(List<PlanNode> nodes, List<TablePlan> tables) {

    public Plan {
        nodes = List.copyOf(nodes);
        tables = List.copyOf(tables);
    }

    public Plan(List<PlanNode> nodes) {
        this(nodes, List.of());
    }

    public static Plan of(PlanNode... nodes) {
        return new Plan(List.of(nodes));
    }

    public Plan with(PlanNode node) {
        List<PlanNode> longer = new ArrayList<>(nodes);
        longer.add(node);
        return new Plan(longer, tables);
    }

    /// The nodes up to the first breaker, and that.
    public List<PlanNode> throughBreaker() {
        return nodes.subList(0, Math.min(nodes.size(), rowwise().size() + 1));
    }

    /// The times the plan is about.
    public Interval interval() {
        return switch (nodes.getFirst()) {
            case PlanNode.Scan scan -> scan.interval();
            case PlanNode.Values values -> values.interval();
            case PlanNode _ -> Interval.OF_RUN;
        };
    }

    Plan at(Span span) {
        return new Plan(nodes.stream().map(node -> node.at(span)).toList(), tables);
    }

    public Plan needing(List<TablePlan> needed) {
        return new Plan(nodes, needed);
    }

    /// This plan and those of its tables.
    public List<Plan> all() {
        List<Plan> all = new ArrayList<>(tables.stream().map(TablePlan::plan).toList());
        all.add(this);
        return all;
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
