package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.function.AggregateFunction;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.syntax.Expr;
import java.util.Locale;
import java.util.Set;

/// Says which functions may not stand where they do.
final class Placement {

    /// See data-analysis/functions-reversedns.html.
    private static final Set<String> AFTER_AN_AGGREGATE = Set.of("reversedns");

    /// See data-analysis/functions-correlate.html.
    private static final Set<String> BEFORE_AN_AGGREGATE = Set.of("correlate");

    private Placement() {}

    static void check(Scope scope, Expr.Call call, boolean aggregated) {
        String name = call.name().toLowerCase(Locale.ROOT);
        if (AFTER_AN_AGGREGATE.contains(name) && !aggregated) {
            refuseWithoutOrder(scope, call);
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

    /// What looks at several rows does not stand where one is decided about.
    static void refuseInClause(Scope scope, Expr.Call call, Place place) {
        switch (place) {
            case CLAUSE, ROW ->
                    scope.report(
                            Diagnostic.error(
                                            "aggregate-in-clause",
                                            call.nameSpan(),
                                            "`"
                                                    + call.name()
                                                    + "()` looks at many events, a clause at one")
                                    .withHelp("move it behind the closing brace"));
            case MAIN, QUERY, FUNCTION -> {}
        }
    }

    static void refuseWithoutOrder(Scope scope, Expr.Call call) {
        scope.report(
                Diagnostic.error(
                                "needs-order",
                                call.nameSpan(),
                                "the " + call.name() + "() function must come after an aggregator")
                        .withHelp("put head() before it to take events in the order of time"));
    }

    /// What looks at several buckets stands alone in the function of a chart.
    static void refuseWindow(Scope scope, Plan plan) {
        for (PlanNode node : plan.nodes()) {
            if (node instanceof PlanNode.Aggregate aggregate
                    && ((AggregateFunction) aggregate.call().function()).needsBuckets()) {
                scope.report(
                        Diagnostic.error(
                                        "needs-buckets",
                                        node.span(),
                                        "`"
                                                + aggregate.call().function().signature().name()
                                                + "()` stands in `function=` of bucket() or timeChart()")
                                .withHelp(
                                        "for example timeChart(function=window(avg(x), buckets=3))"));
            }
        }
    }
}
