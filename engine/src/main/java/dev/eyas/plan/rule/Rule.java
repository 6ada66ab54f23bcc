package dev.eyas.plan.rule;

import dev.eyas.plan.PlanNode;
import java.util.List;

/// One rewrite of the nodes between two breakers. Gives the list back as it was when there is
/// nothing to do.
interface Rule {

    List<PlanNode> rewrite(List<PlanNode> nodes);
}
