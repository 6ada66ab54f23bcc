package dev.eyas.plan.rule;

import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Moves a filter before assignments it does not depend on, so that fewer rows are computed and the
/// scan can skip more.
///
/// `y := lower(a) | b=1` → `b=1 | y := lower(a)`
final class FiltersFirst implements Rule {

    @Override
    public List<PlanNode> rewrite(List<PlanNode> nodes) {
        List<PlanNode> moved = new ArrayList<>();
        for (PlanNode node : nodes) {
            int place = moved.size();
            if (node instanceof PlanNode.Filter filter) {
                Set<String> read = Reads.of(filter.predicate());
                while (place > 0
                        && moved.get(place - 1) instanceof PlanNode.Extend extend
                        && !extend.dynamic()
                        && !Reads.depend(read, extend.field())) {
                    place--;
                }
            }
            moved.add(place, node);
        }
        return moved;
    }
}
