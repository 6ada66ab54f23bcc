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

    /// See data-analysis/functions-correlate.html.
    private static final Set<String> BEFORE_AN_AGGREGATE = Set.of("correlate");

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
        if (BEFORE_AN_AGGREGATE.contains(name) && aggregated) {
            scope.report(
                    Diagnostic.error(
                                    "needs-events",
                                    call.nameSpan(),
                                    "`"
                                            + call.name()
                                            + "()` takes events, and behind an aggregate there are none")
                            .withHelp("move it before the aggregate"));
        }
    }
}
