package dev.eyas.plan.rule;

import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import java.util.ArrayList;
import java.util.List;

/// Makes one filter of filters that follow each other, so that they can be put in order.
///
/// `a=1 | b=2` → `a=1 b=2`
final class MergeFilters implements Rule {

    @Override
    public List<PlanNode> rewrite(List<PlanNode> nodes) {
        List<PlanNode> merged = new ArrayList<>();
        for (PlanNode node : nodes) {
            if (node instanceof PlanNode.Filter filter
                    && !merged.isEmpty()
                    && merged.getLast() instanceof PlanNode.Filter before) {
                List<Predicate> operands = new ArrayList<>(operands(before.predicate()));
                operands.addAll(operands(filter.predicate()));
                merged.set(
                        merged.size() - 1,
                        new PlanNode.Filter(
                                before.span().to(filter.span()), new Predicate.All(operands)));
            } else {
                merged.add(node);
            }
        }
        return merged;
    }

    private static List<Predicate> operands(Predicate predicate) {
        return predicate instanceof Predicate.All all ? all.operands() : List.of(predicate);
    }
}
