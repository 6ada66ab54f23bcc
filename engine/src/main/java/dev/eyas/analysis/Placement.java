package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.syntax.Expr;
import java.util.Locale;
import java.util.Set;

/// Functions that may stand only at certain places, whether Eyas runs them or not.
final class Placement {

    /// See data-analysis/functions-aggregate.html and functions-reversedns.html.
    private static final Set<String> AFTER_AN_AGGREGATE =
            Set.of(
                    "accumulate",
                    "neighbor",
                    "partition",
                    "slidingwindow",
                    "slidingtimewindow",
                    "appendaggregation",
                    "reversedns");

    private Placement() {}

    static void check(Scope scope, Expr.Call call, boolean aggregated) {
        String name = call.name().toLowerCase(Locale.ROOT);
        if (AFTER_AN_AGGREGATE.contains(name) && !aggregated) {
            scope.report(
                    Diagnostic.error(
                                    "needs-order",
                                    call.nameSpan(),
                                    "the "
                                            + call.name()
                                            + "() function must come after an aggregator")
                            .withHelp("put head() before it to take events in the order of time"));
        }
    }
}
