package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.RowFunction;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.SequenceFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.SourceFunction;
import dev.eyas.plan.Call;
import dev.eyas.plan.Expression;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.FieldName;
import dev.eyas.syntax.Pattern;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes plan nodes out of the stages of a pipeline, and says which stage may not stand where it
/// does.
final class StageAnalyzer {

    private final Scope scope;
    private final CallAnalyzer calls;
    private final FilterAnalyzer filters;
    private final ExpressionAnalyzer expressions;

    /// Whether the stage that is being read gets rows of an aggregate, which holds for the
    /// pipelines in its braces, too.
    private boolean behindAggregate;

    StageAnalyzer(Scope scope) {
        this.scope = scope;
        this.calls = new CallAnalyzer(scope, this);
        this.filters = new FilterAnalyzer(scope, calls);
        this.expressions = new ExpressionAnalyzer(scope, calls);
    }

    /// A whole query; one without an aggregate ends in its newest events.
    Plan query(Pipeline pipeline) {
        Plan plan =
                pipeline(pipeline, Place.QUERY, Plan.of(new PlanNode.Scan(pipeline.span())), false);
        Placement.refuseWindow(scope, plan);
        return plan.isAggregated()
                ? plan
                : plan.with(new PlanNode.Newest(pipeline.span(), scope.implicitLimit(), false));
    }

    /// The aggregate functions an argument names: a call, or a pipeline in braces that ends in
    /// rows.
    List<Plan> aggregate(Optional<String> output, Expr value) {
        Plan plan =
                switch (value) {
                    case Expr.Call call -> stage(new Stage.Apply(call.span(), call), output);
                    case Expr.Subquery subquery ->
                            pipeline(
                                    subquery.pipeline(),
                                    Place.FUNCTION,
                                    Plan.of(),
                                    behindAggregate);
                    case Expr other -> {
                        refuseFunction(other.span());
                        yield Plan.of();
                    }
                };
        if (plan.nodes().isEmpty()) {
            return List.of();
        }
        if (!plan.isAggregated()) {
            refuseFunction(value.span());
        }
        return List.of(plan);
    }

    private Plan stage(Stage.Apply apply, Optional<String> output) {
        return then(Plan.of(), call(apply.call(), Optional.empty(), output, Place.FUNCTION, false));
    }

    private void refuseFunction(Span span) {
        scope.report(
                Diagnostic.error("not-an-aggregate", span, "an aggregate function must stand here")
                        .withHelp("for example count(), or { filter | count() }"));
    }

    /// The pipeline of a condition: what it lets through counts.
    Plan condition(Expr value) {
        if (value instanceof Expr.Subquery subquery) {
            return pipeline(subquery.pipeline(), Place.CONDITION, Plan.of(), behindAggregate);
        }
        if (value instanceof Expr.Call call) {
            return Plan.of(
                    new PlanNode.Filter(call.span(), filters.test(call, Optional.empty(), false)));
        }
        scope.report(
                Diagnostic.error(
                                "wrong-argument",
                                value.span(),
                                "a filter in braces must stand here")
                        .withHelp("for example { status=404 }"));
        return Plan.of();
    }

    private Plan pipeline(Pipeline pipeline, Place place, Plan start, boolean aggregatedBefore) {
        boolean outside = behindAggregate;
        Plan plan = start;
        for (Stage stage : pipeline.stages()) {
            behindAggregate = aggregatedBefore || plan.isAggregated();
            plan = then(plan, nodes(stage, place, behindAggregate, plan));
        }
        behindAggregate = outside;
        return plan;
    }

    /// A plan goes on with nodes. Rows that a function brings replace all others; a sequence that
    /// is the first of its pipeline to look at several rows gets all of them.
    private static Plan then(Plan plan, List<PlanNode> nodes) {
        Plan longer = plan;
        for (PlanNode node : nodes) {
            if (node instanceof PlanNode.Values) {
                longer = Plan.of();
            } else if (node instanceof PlanNode.Sequence && !longer.isAggregated()) {
                longer = longer.with(wholeNewest(node.span()));
            }
            longer = longer.with(node);
        }
        return longer;
    }

    private List<PlanNode> nodes(Stage stage, Place place, boolean aggregated, Plan before) {
        return switch (stage) {
            case Stage.Where where -> filters.nodes(where.filter(), aggregated);
            case Stage.Apply apply -> {
                Placement.check(scope, apply.call(), before);
                yield call(apply.call(), Optional.empty(), Optional.empty(), place, false);
            }
            case Stage.Assign assign -> assign(assign, place);
            case Stage.FieldApply apply ->
                    call(
                            apply.call(),
                            Optional.of(apply.field()),
                            Optional.empty(),
                            place,
                            apply.negated());
            case Stage.StatsList list -> stats(list, place);
            case Stage.Saved saved -> {
                scope.report(
                        Diagnostic.error(
                                        "unknown-saved-query",
                                        saved.span(),
                                        "there is no saved query `" + saved.name() + "` here")
                                .withHelp("put its text in place of the call"));
                yield List.of();
            }
            case Stage.Case choice ->
                    List.of(
                            new PlanNode.Branch(
                                    choice.span(),
                                    choice.clauses().stream()
                                            .map(clause ->
                                                    pipeline(
                                                            clause,
                                                            Place.CLAUSE,
                                                            Plan.of(),
                                                            aggregated))
                                            .toList()));
            case Stage.Match match ->
                    List.of(
                            new PlanNode.Branch(
                                    match.span(),
                                    match.clauses().stream()
                                            .map(clause ->
                                                    guarded(match.field(), clause, aggregated))
                                            .toList()));
            case Stage.Union union -> union(union, place, before);
            case Stage.Link link -> {
                scope.report(
                        Diagnostic.error(
                                        "misplaced-link",
                                        link.span(),
                                        "`<=>` links the queries of a correlate()")
                                .withHelp("it stands only inside a named query of correlate()"));
                yield List.of();
            }
            case Stage.Broken _ -> List.of();
        };
    }

    private Plan guarded(FieldName field, Stage.Guarded clause, boolean aggregated) {
        Plan start =
                clause.guard()
                        .flatMap(guard -> guard(field, guard))
                        .map(predicate -> Plan.of(new PlanNode.Filter(clause.span(), predicate)))
                        .orElse(Plan.of());
        return pipeline(clause.pipeline(), Place.CLAUSE, start, aggregated);
    }

    /// The unquoted words `*` and `true` pass every event, even one without the field.
    private Optional<Predicate> guard(FieldName field, Stage.Guard guard) {
        return switch (guard) {
            case Stage.Guard.Matches(Span _, Pattern.Word word)
                    when word.text().equals("*") || word.text().equals("true") ->
                    Optional.empty();
            case Stage.Guard.Matches matches ->
                    Optional.of(filters.matches(field.name(), matches.pattern()));
            case Stage.Guard.Call call ->
                    Optional.of(filters.test(call.call(), Optional.of(field), false));
        };
    }

    private List<PlanNode> union(Stage.Union union, Place place, Plan before) {
        if (place != Place.QUERY) {
            scope.report(
                    Diagnostic.error(
                                    "misplaced-union",
                                    union.span(),
                                    "a union stands between the pipes of a whole query")
                            .withHelp("move it out of the braces"));
            return List.of();
        }
        List<PlanNode> nodes = new ArrayList<>();
        if (!before.isAggregated()) {
            nodes.add(wholeNewest(union.span()));
        }
        Plan side =
                pipeline(
                        union.pipeline(),
                        Place.QUERY,
                        Plan.of(new PlanNode.Scan(union.span())),
                        false);
        nodes.add(
                new PlanNode.Append(
                        union.span(),
                        side.isAggregated() ? side : side.with(wholeNewest(union.span()))));
        return nodes;
    }

    private static PlanNode wholeNewest(Span span) {
        return new PlanNode.Newest(span, (int) Signature.STATE_ROW_LIMIT, true);
    }

    private List<PlanNode> stats(Stage.StatsList list, Place place) {
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

    private List<PlanNode> assign(Stage.Assign assign, Place place) {
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

    private List<PlanNode> call(
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
                Placement.refuseInClause(scope, call, place);
                yield List.of(new PlanNode.Aggregate(call.span(), bound.get()));
            }
            case SequenceFunction _ -> {
                Placement.refuseInClause(scope, call, place);
                if (!behindAggregate) {
                    Placement.refuseWithoutOrder(scope, call);
                }
                yield List.of(new PlanNode.Sequence(call.span(), bound.get()));
            }
            case SourceFunction _ -> {
                Placement.refuseInClause(scope, call, place);
                yield List.of(new PlanNode.Values(call.span(), bound.get()));
            }
            case FilterFunction _ -> List.of();
        };
    }
}
