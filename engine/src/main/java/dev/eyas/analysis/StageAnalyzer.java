package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.PreambleFunction;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import dev.eyas.plan.Interval;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.FieldName;
import dev.eyas.syntax.Filter;
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
    private final StepAnalyzer steps;
    private final PreambleAnalyzer preamble;
    private final SavedQueryReader savedQueries;

    /// What is done to the rows before the stage that is being read; empty where that depends on
    /// the row.
    private Optional<Plan> before = Optional.empty();

    /// Whether the stage that is being read gets rows of an aggregate, which holds for the
    /// pipelines in its braces, too.
    private boolean behindAggregate;

    StageAnalyzer(Scope scope) {
        this.scope = scope;
        this.calls = new CallAnalyzer(scope, this);
        this.filters = new FilterAnalyzer(scope, calls);
        this.steps = new StepAnalyzer(scope, calls, filters);
        this.preamble = new PreambleAnalyzer(scope, calls);
        this.savedQueries = new SavedQueryReader(scope);
    }

    /// A whole query; one without an aggregate ends in its newest events.
    Plan query(Pipeline pipeline) {
        Plan plan = pipeline(pipeline, Place.MAIN, scan(pipeline.span(), Interval.OF_RUN), false);
        preamble.tellUnread();
        return plan.isAggregated()
                ? plan
                : plan.with(new PlanNode.Newest(pipeline.span(), scope.implicitLimit(), false));
    }

    /// A query inside a call.
    Plan subquery(Pipeline pipeline, Interval interval) {
        return pipeline(pipeline, Place.QUERY, scan(pipeline.span(), interval), false);
    }

    /// The steps of a query that looks at events one by one.
    Plan eventwise(Pipeline pipeline) {
        return pipeline(pipeline, Place.CLAUSE, Plan.of(), behindAggregate);
    }

    private static Plan scan(Span span, Interval interval) {
        return Plan.of(new PlanNode.Scan(span, interval));
    }

    Optional<Plan> before() {
        return before;
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
        return new Plan(steps.call(apply.call(), Optional.empty(), output, Place.FUNCTION, false));
    }

    private void refuseFunction(Span span) {
        scope.report(
                Diagnostic.error("not-an-aggregate", span, "an aggregate function must stand here")
                        .withHelp("for example count(), or { filter | count() }"));
    }

    /// The pipeline of a condition: what it lets through counts.
    Plan condition(Expr value) {
        if (value instanceof Expr.Subquery subquery) {
            return pipeline(subquery.pipeline(), Place.ROW, Plan.of(), behindAggregate);
        }
        if (value instanceof Expr.Call call) {
            return Plan.of(
                    new PlanNode.Filter(
                            call.span(), filters.test(deciding(call), Optional.empty(), false)));
        }
        scope.report(
                Diagnostic.error(
                                "wrong-argument",
                                value.span(),
                                "a filter in braces must stand here")
                        .withHelp("for example { status=404 }"));
        return Plan.of();
    }

    /// A call that computes a value decides by that value.
    private Expr.Call deciding(Expr.Call call) {
        return calls.find(call).orElse(null) instanceof ScalarFunction
                ? new Expr.Call(
                        call.span(),
                        "test",
                        call.nameSpan(),
                        List.of(new Expr.Argument(call.span(), Optional.empty(), call, "")))
                : call;
    }

    /// The row-wise steps of an argument: a call, or a pipeline in braces.
    Plan rowwise(Expr value) {
        return switch (value) {
            case Expr.Call call ->
                    new Plan(
                            steps.call(call, Optional.empty(), Optional.empty(), Place.ROW, false));
            case Expr.Subquery subquery ->
                    pipeline(subquery.pipeline(), Place.ROW, Plan.of(), behindAggregate);
            case Expr other -> {
                scope.report(
                        Diagnostic.error(
                                        "wrong-argument",
                                        other.span(),
                                        "a function, or steps in braces, must stand here")
                                .withHelp("for example { x := lower(x) }"));
                yield Plan.of();
            }
        };
    }

    private Plan pipeline(Pipeline pipeline, Place place, Plan start, boolean aggregatedBefore) {
        boolean outside = behindAggregate;
        Optional<Plan> outsideBefore = before;
        Reading reading = new Reading(place, start, aggregatedBefore);
        reading.read(pipeline.stages());
        behindAggregate = outside;
        before = outsideBefore;
        return reading.plan;
    }

    /// A pipeline as far as it has been read.
    private final class Reading {

        private final Place place;
        private final boolean aggregatedBefore;
        private Plan plan;

        Reading(Place place, Plan start, boolean aggregatedBefore) {
            this.place = place;
            this.plan = start;
            this.aggregatedBefore = aggregatedBefore;
        }

        void read(List<Stage> stages) {
            for (Stage stage : stages) {
                if (stage instanceof Stage.Saved saved) {
                    savedQueries.read(saved, this::read);
                } else {
                    steps(stage).forEach(this::read);
                }
            }
        }

        private void read(Stage step) {
            behindAggregate = aggregatedBefore || plan.isAggregated();
            before = place.isWhole() ? Optional.of(plan) : Optional.empty();
            for (PlanNode node : nodes(step, place, behindAggregate, plan)) {
                plan = then(plan, scope.place(node));
            }
        }
    }

    /// Filters side by side are steps, one after the other.
    private static List<Stage> steps(Stage stage) {
        return stage instanceof Stage.Where(Span _, Filter.And(Span _, List<Filter> operands))
                ? operands.stream()
                        .<Stage>map(operand -> new Stage.Where(operand.span(), operand))
                        .toList()
                : List.of(stage);
    }

    /// What brings rows of its own puts an end to those before.
    private static Plan then(Plan plan, PlanNode node) {
        return switch (node) {
            case PlanNode.Scan scan -> Plan.of(scan);
            case PlanNode.Values values when !plan.nodes().isEmpty() ->
                    Plan.of(values.during(plan.interval()));
            case PlanNode other -> plan.with(other);
        };
    }

    private List<PlanNode> nodes(Stage stage, Place place, boolean aggregated, Plan before) {
        return switch (stage) {
            case Stage.Where where -> filters.nodes(where.filter(), aggregated);
            case Stage.Apply apply -> {
                Placement.check(scope, apply.call(), aggregated);
                yield calls.find(apply.call()).orElse(null) instanceof PreambleFunction function
                        ? preamble.nodes(apply.call(), function, isAtStart(place, before))
                        : steps.call(
                                apply.call(), Optional.empty(), Optional.empty(), place, false);
            }
            case Stage.Assign assign -> steps.assign(assign, place);
            case Stage.FieldApply apply ->
                    steps.call(
                            apply.call(),
                            Optional.of(apply.field()),
                            Optional.empty(),
                            place,
                            apply.negated());
            case Stage.StatsList list -> steps.stats(list, place);
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
            case Stage.Saved _, Stage.Broken _ -> List.of();
        };
    }

    private static boolean isAtStart(Place place, Plan before) {
        return place == Place.MAIN
                && before.nodes().size() == 1
                && before.nodes().getFirst() instanceof PlanNode.Scan;
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
        if (!place.isWhole()) {
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
                pipeline(union.pipeline(), Place.QUERY, scan(union.span(), Interval.OF_RUN), false);
        nodes.add(
                new PlanNode.Append(
                        union.span(),
                        side.isAggregated() ? side : side.with(wholeNewest(union.span()))));
        return nodes;
    }

    private static PlanNode wholeNewest(Span span) {
        return new PlanNode.Newest(span, (int) Signature.STATE_ROW_LIMIT, true);
    }
}
