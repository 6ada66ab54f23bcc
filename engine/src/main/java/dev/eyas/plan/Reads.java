package dev.eyas.plan;

import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.SequenceFunction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The fields a node looks at.
///
/// @param wholeEvent true when it keeps or shows rows with all their fields
public record Reads(Set<String> fields, boolean wholeEvent) {

    /// What stands behind the name of an array that is read as a whole.
    private static final String ARRAY = "[]";

    /// Whether what is read changes when a field is written.
    public static boolean depend(Set<String> read, String written) {
        return read.contains(written)
                || read.stream()
                        .anyMatch(field ->
                                field.endsWith(ARRAY)
                                        && written.startsWith(
                                                field.substring(0, field.length() - 1)));
    }

    public static Reads of(PlanNode node) {
        Set<String> fields = new LinkedHashSet<>();
        boolean whole =
                switch (node) {
                    case PlanNode.Filter filter -> predicate(filter.predicate(), fields);
                    case PlanNode.Step step -> step(step.call(), fields);
                    case PlanNode.Extend extend -> {
                        expression(extend.value(), fields);
                        if (extend.dynamic()) {
                            fields.add(extend.field());
                        }
                        yield false;
                    }
                    case PlanNode.Capture capture -> {
                        capture.field().ifPresent(fields::add);
                        yield false;
                    }
                    case PlanNode.Branch branch -> clauses(branch.clauses(), fields);
                    case PlanNode.Aggregate aggregate -> {
                        call(aggregate.call(), fields);
                        yield ((AggregateFunction) aggregate.call().function()).keepsRows();
                    }
                    case PlanNode.Sequence sequence -> {
                        call(sequence.call(), fields);
                        yield ((SequenceFunction) sequence.call().function()).keepsRows();
                    }
                    case PlanNode.Gather gather -> {
                        call(gather.call(), fields);
                        yield false;
                    }
                    case PlanNode.Table table -> {
                        table.columns().ifPresent(fields::addAll);
                        yield table.columns().isEmpty();
                    }
                    case PlanNode.Newest _ -> true;
                    case PlanNode.Scan _, PlanNode.Values _, PlanNode.Append _, PlanNode.Enrich _ ->
                            false;
                };
        return new Reads(fields, whole);
    }

    /// The fields a predicate looks at.
    public static Set<String> of(Predicate predicate) {
        Set<String> fields = new LinkedHashSet<>();
        predicate(predicate, fields);
        return fields;
    }

    private static boolean clauses(List<Plan> plans, Set<String> fields) {
        for (Plan plan : plans) {
            for (PlanNode node : plan.nodes()) {
                fields.addAll(of(node).fields());
            }
        }
        return false;
    }

    private static boolean step(Call call, Set<String> fields) {
        Effects effects = ((RowFunction) call.function()).effects(Constants.of(call));
        fields.addAll(effects.reads());
        call(call, fields);
        return false;
    }

    private static boolean predicate(Predicate predicate, Set<String> fields) {
        switch (predicate) {
            case Predicate.All all -> all.operands().forEach(operand -> predicate(operand, fields));
            case Predicate.Any any -> any.operands().forEach(operand -> predicate(operand, fields));
            case Predicate.Not not -> predicate(not.operand(), fields);
            case Predicate.Matches matches -> fields.add(matches.field());
            case Predicate.Finds finds -> fields.add(finds.field());
            case Predicate.Compares compares -> fields.add(compares.field());
            case Predicate.Called called -> call(called.call(), fields);
            case Predicate.Always _, Predicate.FreeText _, Predicate.FreeRegex _ -> {}
        }
        return false;
    }

    private static void expression(Expression expression, Set<String> fields) {
        switch (expression) {
            case Expression.Field field -> fields.add(field.name());
            case Expression.Unary unary -> expression(unary.operand(), fields);
            case Expression.Binary binary -> {
                expression(binary.left(), fields);
                expression(binary.right(), fields);
            }
            case Expression.Called called -> call(called.call(), fields);
            case Expression.Tested tested -> call(tested.call(), fields);
            case Expression.Literal _ -> {}
        }
    }

    /// What a call reads by its parameters: the fields they name, the expressions and pipelines
    /// they hold.
    private static void call(Call call, Set<String> fields) {
        Set<String> provided = call.function().provides(Constants.of(call));
        for (Parameter parameter : call.function().signature().parameters()) {
            call.argument(parameter.name())
                    .ifPresent(argument -> {
                        Set<String> read = new LinkedHashSet<>();
                        argument(parameter.kind(), argument, read);
                        read.removeAll(provided);
                        fields.addAll(read);
                    });
        }
    }

    private static void argument(Kind kind, Call.Argument argument, Set<String> fields) {
        switch (argument) {
            case Call.Argument.Text text -> {
                if (kind == Kind.FIELD) {
                    fields.add(text.text());
                } else if (kind == Kind.ARRAY) {
                    fields.add(text.text() + ARRAY);
                }
            }
            case Call.Argument.Texts texts -> {
                if (kind == Kind.FIELDS) {
                    fields.addAll(texts.texts());
                }
            }
            case Call.Argument.Pairs pairs -> {
                if (kind == Kind.FIELD_PAIRS) {
                    pairs.pairs().forEach(pair -> fields.add(pair.from()));
                }
            }
            case Call.Argument.Value value -> expression(value.expression(), fields);
            case Call.Argument.Values values ->
                    values.expressions().forEach(each -> expression(each, fields));
            case Call.Argument.Assignments assignments ->
                    assignments.list().forEach(each -> expression(each.value(), fields));
            case Call.Argument.Aggregates aggregates -> clauses(aggregates.plans(), fields);
            case Call.Argument.Condition condition -> clauses(List.of(condition.plan()), fields);
            case Call.Argument.Pipeline pipeline -> clauses(List.of(pipeline.plan()), fields);
            case Call.Argument.Conditions conditions -> clauses(conditions.plans(), fields);
            case Call.Argument.Queries queries ->
                    queries.queries().forEach(query -> linked(query, fields));
            case Call.Argument.Flag _, Call.Argument.Number _, Call.Argument.Tables _ -> {}
        }
    }

    private static void linked(LinkedPlan query, Set<String> fields) {
        clauses(List.of(query.plan()), fields);
        query.links().forEach(link -> fields.add(link.field()));
        query.include().ifPresent(fields::addAll);
    }
}
