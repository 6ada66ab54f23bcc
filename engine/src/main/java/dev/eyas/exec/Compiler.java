package dev.eyas.exec;

import dev.eyas.data.Table;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Arguments.Value;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.LinkedQuery;
import dev.eyas.function.Product;
import dev.eyas.function.RowFunction;
import dev.eyas.function.RowFunction.RowStep;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.SequenceFunction;
import dev.eyas.function.SequenceFunction.Walk;
import dev.eyas.function.Surroundings;
import dev.eyas.function.TwoPasses;
import dev.eyas.function.stats.RowLimit;
import dev.eyas.function.stats.TopRows;
import dev.eyas.plan.Call;
import dev.eyas.plan.LinkedPlan;
import dev.eyas.plan.MostRows;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.plan.TableReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes the running form of plan nodes. One compiler per worker: what it makes keeps scratch
/// state.
final class Compiler {

    private final Surroundings surroundings;
    private final Map<String, Table> tables;
    private final Optional<StepMeter> meter;
    private final PredicateCompiler predicates;
    private final ExpressionCompiler expressions;

    /// @param tables the tables that were computed before, by name
    /// @param meter what watches the steps, if anything does
    Compiler(Surroundings surroundings, Map<String, Table> tables, Optional<StepMeter> meter) {
        this.surroundings = surroundings;
        this.tables = tables;
        this.meter = meter;
        this.predicates = new PredicateCompiler(this, surroundings);
        this.expressions = new ExpressionCompiler(this);
    }

    /// The row-wise nodes as one operator.
    Operator rowwise(List<PlanNode> nodes) {
        List<Operator> operators = new ArrayList<>();
        for (PlanNode node : nodes) {
            Operator operator = operator(node);
            operators.add(meter.map(watch -> watch.watching(node, operator)).orElse(operator));
        }
        return Operator.chain(operators);
    }

    private Operator operator(PlanNode node) {
        return switch (node) {
            case PlanNode.Filter filter -> {
                RowFilter rows = predicates.compile(filter.predicate());
                yield (batch, output) -> output.accept(batch.select(rows.apply(batch)));
            }
            case PlanNode.Step step -> {
                RowStep change =
                        ((RowFunction) step.call().function()).step(arguments(step.call()));
                yield (batch, output) -> output.accept(change.apply(batch));
            }
            case PlanNode.Extend extend -> extend(extend);
            case PlanNode.Capture capture -> new Capture(capture, surroundings);
            case PlanNode.Branch branch ->
                    new Branch(
                            branch.clauses().stream()
                                    .map(clause -> rowwise(clause.nodes()))
                                    .toList());
            case PlanNode.Scan _, PlanNode.Enrich _ -> (batch, output) -> output.accept(batch);
            case PlanNode.Values _,
                    PlanNode.Aggregate _,
                    PlanNode.Sequence _,
                    PlanNode.Gather _,
                    PlanNode.Newest _,
                    PlanNode.Table _,
                    PlanNode.Append _ ->
                    throw new IllegalArgumentException(node + " is not row-wise");
        };
    }

    private Operator extend(PlanNode.Extend extend) {
        Evaluator value = expressions.compile(extend.value());
        String field = extend.field();
        return extend.dynamic()
                ? (batch, output) ->
                        output.accept(batch.withNamed(batch.column(field), value.evaluate(batch)))
                : (batch, output) -> output.accept(batch.with(field, value.evaluate(batch)));
    }

    /// An empty state of a breaker.
    Accumulator breaker(PlanNode node) {
        Accumulator state = state(node);
        return meter.map(watch -> watch.watching(node, state)).orElse(state);
    }

    private Accumulator state(PlanNode node) {
        return switch (node) {
            case PlanNode.Aggregate aggregate ->
                    ((AggregateFunction) aggregate.call().function())
                            .accumulator(arguments(aggregate.call()));
            case PlanNode.Gather gather ->
                    ((TwoPasses) gather.call().function()).firstPass(arguments(gather.call()));
            case PlanNode.Newest newest -> TopRows.newest(limit(newest), surroundings);
            case PlanNode.Table table ->
                    TopRows.latest(table.columns(), limit(table), surroundings);
            case PlanNode.Scan _,
                    PlanNode.Values _,
                    PlanNode.Filter _,
                    PlanNode.Step _,
                    PlanNode.Extend _,
                    PlanNode.Capture _,
                    PlanNode.Branch _,
                    PlanNode.Sequence _,
                    PlanNode.Append _,
                    PlanNode.Enrich _ ->
                    throw new IllegalArgumentException(node + " keeps no rows");
        };
    }

    Walk walk(PlanNode.Sequence sequence) {
        return ((SequenceFunction) sequence.call().function()).walk(arguments(sequence.call()));
    }

    private static RowLimit limit(PlanNode.Newest newest) {
        return newest.whole()
                ? RowLimit.told(
                        newest.limit(),
                        "the result",
                        "no query gives more rows; filter or aggregate")
                : RowLimit.told(
                        newest.limit(), "the query", "end it in tail(max), or ask for --all");
    }

    private static RowLimit limit(PlanNode.Table table) {
        return RowLimit.told(
                table.limit(),
                "the query in " + table.maker() + "()",
                "filter or aggregate in its braces");
    }

    /// For what is negated: there, an exhausted regex means the opposite.
    Compiler negated() {
        return new Compiler(surroundings.negated(), tables, meter);
    }

    /// The rows of work that is no operator and no state, watched if anything watches.
    GroupedRows watched(PlanNode node, GroupedRows rows, Supplier<GroupedRows> work) {
        return meter.map(watch -> watch.watching(node, rows, work)).orElseGet(work);
    }

    /// For work that is done a second time.
    Compiler unwatched() {
        return new Compiler(surroundings, tables, Optional.empty());
    }

    RowFilter filter(Predicate predicate) {
        return predicates.compile(predicate);
    }

    RowFilter filter(Call call) {
        return ((FilterFunction) call.function()).filter(arguments(call));
    }

    Evaluator evaluator(Call call) {
        return ((ScalarFunction) call.function()).evaluator(arguments(call));
    }

    Arguments arguments(Call call) {
        Map<String, Value> values = new LinkedHashMap<>();
        call.arguments().forEach((name, argument) -> values.put(name, value(argument)));
        return new Arguments(values, surroundings);
    }

    private Value value(Call.Argument argument) {
        return switch (argument) {
            case Call.Argument.Text text -> new Value.Text(text.text());
            case Call.Argument.Texts texts -> new Value.Texts(texts.texts());
            case Call.Argument.Pairs pairs -> new Value.Pairs(pairs.pairs());
            case Call.Argument.Flag flag -> new Value.Flag(flag.value());
            case Call.Argument.Number number -> new Value.Number(number.value());
            case Call.Argument.Value value ->
                    new Value.Expression(expressions.compile(value.expression()));
            case Call.Argument.Values values ->
                    new Value.Expressions(
                            values.expressions().stream().map(expressions::compile).toList());
            case Call.Argument.Assignments assignments ->
                    new Value.Assignments(
                            assignments.list().stream()
                                    .map(each ->
                                            new Arguments.Assignment(
                                                    each.field(),
                                                    expressions.compile(each.value())))
                                    .toList());
            case Call.Argument.Aggregates aggregates ->
                    new Value.Aggregates(
                            () -> product(aggregates.plans()),
                            MostRows.together(aggregates.plans()));
            case Call.Argument.Condition condition ->
                    new Value.Condition(condition(condition.plan()));
            case Call.Argument.Pipeline pipeline ->
                    new Value.Pipeline(new Steps(rowwise(pipeline.plan().nodes())));
            case Call.Argument.Conditions conditions ->
                    new Value.Conditions(conditions.plans().stream().map(this::condition).toList());
            case Call.Argument.Queries queries ->
                    new Value.Queries(queries.queries().stream().map(this::query).toList());
            case Call.Argument.Tables given ->
                    new Value.Tables(given.tables().stream().map(this::table).toList());
        };
    }

    private LinkedQuery query(LinkedPlan query) {
        return new LinkedQuery(
                query.name(),
                events -> new Piped(rowwise(query.plan().nodes()), events),
                query.links(),
                query.include());
    }

    private Table table(TableReference reference) {
        return switch (reference) {
            case TableReference.File file -> file.shape();
            case TableReference.Computed computed ->
                    Optional.ofNullable(tables.get(computed.name())).orElseThrow();
        };
    }

    /// Several aggregates over the same rows: one state.
    private Accumulator product(List<Plan> plans) {
        List<Accumulator> inner = new ArrayList<>();
        for (Plan plan : plans) {
            inner.add(aggregate(plan));
        }
        return inner.size() == 1 ? inner.getFirst() : new Product(inner, surroundings.warnings());
    }

    private Accumulator aggregate(Plan plan) {
        List<PlanNode> nodes = plan.nodes();
        return nodes.size() == 1 ? breaker(nodes.getFirst()) : new Composite(plan, this);
    }

    /// Rows of the batch that the pipeline lets through.
    private RowFilter condition(Plan plan) {
        Operator operator = rowwise(plan.nodes());
        return batch -> {
            Survivors survivors = new Survivors(batch);
            operator.process(batch, survivors);
            return survivors.selection();
        };
    }
}
