package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.syntax.Expr;
import java.util.Locale;
import java.util.Set;

/// Functions that may stand only at certain places, whether Eyas runs them or not.
final class Placement {

    /// See data-analysis/functions-settimeinterval.html and functions-definetable.html.
    private static final Set<String> AT_THE_START = Set.of("settimeinterval", "definetable");

    private Placement() {}

    static void check(Scope scope, Expr.Call call, Plan before) {
        String name = call.name().toLowerCase(Locale.ROOT);
        boolean first =
                before.nodes().size() == 1 && before.nodes().getFirst() instanceof PlanNode.Scan;
        if (AT_THE_START.contains(name) && !first) {
            scope.report(
                    Diagnostic.error(
                                    "preamble-first",
                                    call.nameSpan(),
                                    "`"
                                            + call.name()
                                            + "()` stands at the start of a query, outside of all braces")
                            .withHelp("move it to the front"));
        }
    }
}
