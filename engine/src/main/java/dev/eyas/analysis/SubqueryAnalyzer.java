package dev.eyas.analysis;

import dev.eyas.data.Glob;
import dev.eyas.data.Table;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.function.PreambleFunction;
import dev.eyas.function.Subquerying;
import dev.eyas.plan.Call;
import dev.eyas.plan.Call.Argument;
import dev.eyas.plan.Constants;
import dev.eyas.plan.Interval;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.plan.TableReference;
import dev.eyas.plan.TimePoint;
import dev.eyas.syntax.Expr;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Makes tables out of what calls need to be computed beforehand: a query in braces, or the first
/// pass over the rows that reach the call.
final class SubqueryAnalyzer {

    private final Scope scope;
    private final StageAnalyzer stages;

    SubqueryAnalyzer(Scope scope, StageAnalyzer stages) {
        this.scope = scope;
        this.stages = stages;
    }

    /// The rows of a query in braces.
    ///
    /// @param call the call the query stands in, its other arguments being there
    Optional<Argument> rows(Expr value, Subquerying function, Call call) {
        if (!(value instanceof Expr.Subquery subquery)) {
            scope.report(
                    Diagnostic.error(
                                    "wrong-argument",
                                    value.span(),
                                    "a query in braces must stand here")
                            .withHelp("for example { status=404 | groupBy(user) }"));
            return Optional.empty();
        }
        Subquerying.Wanted wanted = function.wanted(Constants.of(call));
        String maker = call.function().signature().name();
        if (!(call.function() instanceof PreambleFunction)) {
            refuseBesideTables(maker, call);
        }
        Plan plan = stages.subquery(subquery.pipeline(), interval(wanted));
        for (String field : wanted.required()) {
            plan =
                    plan.with(
                            new PlanNode.Filter(
                                    scope.place(subquery.span()),
                                    new Predicate.Matches(field, Glob.anchored("*"))));
        }
        plan =
                plan.with(
                        new PlanNode.Table(
                                scope.place(subquery.span()),
                                maker,
                                wanted.limit(),
                                wanted.columns()));
        Table shape = wanted.columns().map(Table::promised).orElseGet(Table::unknown);
        return Optional.of(table(scope.tables().add(maker, shape, plan)));
    }

    private static Interval interval(Subquerying.Wanted wanted) {
        return new Interval(
                wanted.start().flatMap(text -> TimePoint.parse(text, ZoneOffset.UTC)),
                wanted.end().flatMap(text -> TimePoint.parse(text, ZoneOffset.UTC)));
    }

    /// What all rows before a call together tell it.
    Optional<Argument> firstPass(Call call) {
        String name = call.function().signature().name();
        refuseBesideTables(name, call);
        Optional<Plan> before = stages.before();
        if (before.isEmpty()) {
            scope.report(
                    Diagnostic.error(
                                    "misplaced-join",
                                    call.span(),
                                    "`" + name + "()` looks at all events twice, a clause at one")
                            .withHelp("move it out of the braces"));
            return Optional.empty();
        }
        Plan plan = before.get().with(new PlanNode.Gather(scope.place(call.span()), call));
        return Optional.of(table(scope.tables().add(name, Table.unknown(), plan)));
    }

    /// See data-analysis/functions-definetable.html.
    private void refuseBesideTables(String name, Call call) {
        if (scope.tables().defined() > 0) {
            Diagnostic warning =
                    Diagnostic.warning(
                                    "not-in-logscale",
                                    call.span(),
                                    "LogScale does not run `"
                                            + name
                                            + "()` in a query with defineTable()")
                            .withHelp("define another table, and look it up with match()");
            scope.report(scope.isStrict() ? warning.as(Severity.ERROR) : warning);
        }
    }

    private static Argument table(TableReference reference) {
        return new Argument.Tables(List.of(reference));
    }
}
