package dev.eyas.spec;

import dev.eyas.data.NumberText;
import dev.eyas.plan.Call;
import dev.eyas.plan.Expression;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.TableReference;
import java.util.List;
import java.util.stream.Collectors;

/// Writes checked calls and expressions for people, defaults included.
final class CallText {

    private CallText() {}

    static String print(Call call) {
        return call.function().signature().name()
                + call.arguments().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + argument(entry.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String argument(Call.Argument argument) {
        return switch (argument) {
            case Call.Argument.Text text -> quoted(text.text());
            case Call.Argument.Texts texts ->
                    list(texts.texts().stream().map(CallText::quoted).toList());
            case Call.Argument.Pairs pairs ->
                    list(
                            pairs.pairs().stream()
                                    .map(pair ->
                                            list(List.of(quoted(pair.from()), quoted(pair.to()))))
                                    .toList());
            case Call.Argument.Flag flag -> Boolean.toString(flag.value());
            case Call.Argument.Number number -> NumberText.format(number.value());
            case Call.Argument.Value value -> print(value.expression());
            case Call.Argument.Values values ->
                    list(values.expressions().stream().map(CallText::print).toList());
            case Call.Argument.Assignments assignments ->
                    list(
                            assignments.list().stream()
                                    .map(entry -> entry.field() + " := " + print(entry.value()))
                                    .toList());
            case Call.Argument.Aggregates aggregates ->
                    list(aggregates.plans().stream().map(CallText::inBraces).toList());
            case Call.Argument.Condition condition -> inBraces(condition.plan());
            case Call.Argument.Pipeline pipeline -> inBraces(pipeline.plan());
            case Call.Argument.Conditions conditions ->
                    list(conditions.plans().stream().map(CallText::inBraces).toList());
            case Call.Argument.Queries queries ->
                    list(
                            queries.queries().stream()
                                    .map(query -> query.name() + ": " + inBraces(query.plan()))
                                    .toList());
            case Call.Argument.Tables tables ->
                    tables.tables().stream()
                            .map(TableReference::name)
                            .collect(Collectors.joining(", "));
        };
    }

    private static String inBraces(Plan plan) {
        return plan.nodes().size() == 1
                        && plan.nodes().getFirst() instanceof PlanNode.Aggregate aggregate
                ? print(aggregate.call())
                : "{" + PlanText.print(plan).strip().replaceAll("\n *", " | ") + "}";
    }

    private static String list(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /// A word as it is, anything else in quotes.
    private static String quoted(String text) {
        return text.matches("[\\w#@.%*-]+") ? text : '"' + text.replace("\"", "\\\"") + '"';
    }

    static String print(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> '"' + literal.text().replace("\"", "\\\"") + '"';
            case Expression.Field field -> field.name();
            case Expression.Unary unary -> unary.operator().symbol() + print(unary.operand());
            case Expression.Binary binary ->
                    "("
                            + print(binary.left())
                            + " "
                            + binary.operator().symbol()
                            + " "
                            + print(binary.right())
                            + ")";
            case Expression.Called called -> print(called.call());
            case Expression.Tested tested -> print(tested.call());
        };
    }
}
