package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.PreambleFunction;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.RowFunction;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.SourceFunction;
import dev.eyas.plan.Call;
import dev.eyas.plan.Expression;
import dev.eyas.plan.Interval;
import dev.eyas.plan.PlanNode;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.FieldName;
import dev.eyas.syntax.Stage;
import java.util.List;
import java.util.Optional;

/// Makes plan nodes out of calls and assignments that are steps of their own.
final class StepAnalyzer {

    private final Scope scope;
    private final CallAnalyzer calls;
    private final FilterAnalyzer filters;
    private final ExpressionAnalyzer expressions;

    StepAnalyzer(Scope scope, CallAnalyzer calls, FilterAnalyzer filters) {
        this.scope = scope;
        this.calls = calls;
        this.filters = filters;
        this.expressions = new ExpressionAnalyzer(scope, calls);
    }

    List<PlanNode> stats(Stage.StatsList list, Place place) {
        Expr.Call call =
                new Expr.Call(
                        list.span(),
                        "stats",
                        new Span(list.span().start(), list.span().start()),
                        List.of(
                                new Expr.Argument(
                                        list.span(), Optional.empty(), list.functions(), "")));
        return call(call, Optional.empty(), Optional.empty(), place, false);
    }

    List<PlanNode> assign(Stage.Assign assign, Place place) {
        FieldName target = assign.target();
        if (assign.value() instanceof Expr.Call call && !target.dynamic()) {
            Optional<QueryFunction> function = calls.find(call);
            if (function.isEmpty()) {
                return List.of();
            }
            if (function.get().signature().parameter(Signature.AS).isPresent()) {
                return call(call, Optional.empty(), Optional.of(target.name()), place, false);
            }
        }
        return List.of(
                new PlanNode.Extend(
                        assign.span(),
                        target.name(),
                        target.dynamic(),
                        expressions.expression(assign.value())));
    }

    List<PlanNode> call(
            Expr.Call call,
            Optional<FieldName> field,
            Optional<String> output,
            Place place,
            boolean negated) {
        Optional<QueryFunction> found = calls.find(call);
        if (found.isEmpty()) {
            return List.of();
        }
        QueryFunction function = found.get();
        if (negated || (function instanceof FilterFunction && !(function instanceof RowFunction))) {
            return List.of(new PlanNode.Filter(call.span(), filters.test(call, field, negated)));
        }
        Optional<Call> bound = calls.bind(call, function, field, output);
        if (bound.isEmpty()) {
            return List.of();
        }
        return switch (function) {
            case RowFunction _ -> List.of(new PlanNode.Step(call.span(), bound.get()));
            case ScalarFunction _ ->
                    List.of(
                            new PlanNode.Extend(
                                    call.span(),
                                    bound.get().output().orElse("_" + call.name()),
                                    false,
                                    new Expression.Called(bound.get())));
            case AggregateFunction _ -> {
                refuseAggregate(call, place);
                yield List.of(new PlanNode.Aggregate(call.span(), bound.get()));
            }
            case SourceFunction _ -> {
                refuseAggregate(call, place);
                yield List.of(new PlanNode.Values(call.span(), Interval.OF_RUN, bound.get()));
            }
            case FilterFunction _, PreambleFunction _ -> List.of();
        };
    }

    private void refuseAggregate(Expr.Call call, Place place) {
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
}
