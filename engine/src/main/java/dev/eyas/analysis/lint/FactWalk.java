package dev.eyas.analysis.lint;

import dev.eyas.diagnostic.Span;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import dev.eyas.plan.Constants;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.regex.Regex;
import java.util.List;
import java.util.Set;

/// Follows a plan from filter to filter and tells at each what is known by then.
final class FactWalk {

    /// Looks at one condition of a filter that must hold.
    interface Visitor {
        void visit(Predicate condition, Span part, Facts before);
    }

    private final Visitor visitor;

    private FactWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    static void over(Plan plan, Visitor visitor) {
        FactWalk walk = new FactWalk(visitor);
        plan.all().forEach(each -> walk.plan(each, Facts.NONE));
    }

    private Facts plan(Plan plan, Facts start) {
        Facts facts = start;
        for (PlanNode node : plan.nodes()) {
            facts = node(node, facts);
        }
        return facts;
    }

    private Facts node(PlanNode node, Facts before) {
        return switch (node) {
            case PlanNode.Filter filter -> {
                Facts facts = before;
                for (Predicate condition : conditions(filter.predicate())) {
                    visitor.visit(condition, filter.span(), facts);
                    facts = facts.with(condition);
                }
                yield facts;
            }
            case PlanNode.Extend extend ->
                    extend.dynamic() ? nothing(before) : before.without(Set.of(extend.field()));
            case PlanNode.Capture capture ->
                    before.without(
                            Set.copyOf(
                                    Regex.compile(capture.regex().body(), capture.regex().flags())
                                            .groupNames()));
            case PlanNode.Step step -> {
                Effects effects =
                        ((RowFunction) step.call().function()).effects(Constants.of(step.call()));
                yield effects.open() || effects.keepsOnly() || effects.multiplies()
                        ? nothing(before)
                        : before.without(effects.writes());
            }
            case PlanNode.Branch branch -> {
                branch.clauses().forEach(clause -> plan(clause, before));
                yield nothing(before);
            }
            case PlanNode.Aggregate aggregate ->
                    ((AggregateFunction) aggregate.call().function()).keepsRows()
                            ? before
                            : new Facts(List.of(), List.of(), false);
            case PlanNode.Append append -> {
                plan(append.other(), Facts.NONE);
                yield new Facts(List.of(), List.of(), false);
            }
            case PlanNode.Newest _ -> before;
            case PlanNode.Scan _ -> Facts.NONE;
            case PlanNode.Values _,
                    PlanNode.Sequence _,
                    PlanNode.Gather _,
                    PlanNode.Table _,
                    PlanNode.Enrich _ ->
                    new Facts(List.of(), List.of(), false);
        };
    }

    private static Facts nothing(Facts before) {
        return new Facts(List.of(), List.of(), before.events());
    }

    private static List<Predicate> conditions(Predicate predicate) {
        return predicate instanceof Predicate.All all
                ? all.operands().stream().flatMap(each -> conditions(each).stream()).toList()
                : List.of(predicate);
    }
}
