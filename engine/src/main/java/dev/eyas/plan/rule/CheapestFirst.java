package dev.eyas.plan.rule;

import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import java.util.Comparator;
import java.util.List;

/// Asks the cheap questions of a conjunction before the dear ones; equal ones stay in their order.
///
/// `CommandLine=/curl.*token/ FileName=curl` → `FileName=curl CommandLine=/curl.*token/`
final class CheapestFirst implements Rule {

    @Override
    public List<PlanNode> rewrite(List<PlanNode> nodes) {
        return nodes.stream()
                .map(node ->
                        node instanceof PlanNode.Filter filter
                                ? new PlanNode.Filter(filter.span(), sorted(filter.predicate()))
                                : node)
                .toList();
    }

    private static Predicate sorted(Predicate predicate) {
        return predicate instanceof Predicate.All all
                ? new Predicate.All(
                        all.operands().stream()
                                .sorted(Comparator.comparingInt(CheapestFirst::cost))
                                .toList())
                : predicate;
    }

    /// Steps of about an order of magnitude each.
    private static int cost(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Always _ -> 0;
            case Predicate.Matches matches -> matches.field().startsWith("#") ? 1 : 2;
            case Predicate.Compares _ -> 2;
            case Predicate.Not not -> cost(not.operand());
            case Predicate.All all ->
                    all.operands().stream().mapToInt(CheapestFirst::cost).max().orElse(0);
            case Predicate.Any any ->
                    any.operands().stream().mapToInt(CheapestFirst::cost).max().orElse(0);
            case Predicate.Called _ -> 3;
            case Predicate.Finds _ -> 4;
            case Predicate.FreeText _ -> 5;
            case Predicate.FreeRegex _ -> 6;
        };
    }
}
