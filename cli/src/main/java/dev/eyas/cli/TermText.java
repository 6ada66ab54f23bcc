package dev.eyas.cli;

import dev.eyas.data.Glob;
import dev.eyas.data.NumberText;
import dev.eyas.plan.Call;
import dev.eyas.plan.Expression;
import dev.eyas.plan.LinkedPlan;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.plan.TableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Predicates, expressions and calls as text, close to how queries write them, with every default
/// spelt out.
final class TermText {

    private TermText() {}

    static String of(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> joined(all.operands(), " and ");
            case Predicate.Any any -> joined(any.operands(), " or ");
            case Predicate.Not not -> "not " + operand(not.operand());
            case Predicate.Always always -> always.value() ? "everything" : "nothing";
            case Predicate.Matches matches -> matches.field() + " = " + of(matches.glob());
            case Predicate.Finds finds -> finds.field() + " = " + of(finds.regex());
            case Predicate.Compares compares ->
                    compares.field()
                            + " "
                            + compares.comparison().symbol()
                            + " "
                            + compares.bound().text();
            case Predicate.FreeText text -> "anywhere " + of(text.glob());
            case Predicate.FreeRegex regex -> "anywhere " + of(regex.regex());
            case Predicate.Called called -> of(called.call());
        };
    }

    private static String joined(List<Predicate> operands, String word) {
        return operands.stream().map(TermText::operand).collect(Collectors.joining(word));
    }

    private static String operand(Predicate predicate) {
        return predicate instanceof Predicate.All || predicate instanceof Predicate.Any
                ? "(" + of(predicate) + ")"
                : of(predicate);
    }

    private static String of(Glob glob) {
        return quoted(glob.pattern()) + (glob.ignoresCase() ? " in any case" : "");
    }

    static String of(PlanNode.Pattern regex) {
        return "/" + regex.body() + "/" + regex.flags();
    }

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> quoted(literal.text());
            case Expression.Field field -> field.name();
            case Expression.Unary unary -> unary.operator().symbol() + operand(unary.operand());
            case Expression.Binary binary ->
                    operand(binary.left())
                            + " "
                            + binary.operator().symbol()
                            + " "
                            + operand(binary.right());
            case Expression.Called called -> of(called.call());
            case Expression.Tested tested -> of(tested.call());
        };
    }

    private static String operand(Expression expression) {
        return expression instanceof Expression.Binary
                ? "(" + of(expression) + ")"
                : of(expression);
    }

    static String of(Call call) {
        List<String> arguments = new ArrayList<>();
        call.arguments().forEach((name, argument) -> arguments.add(name + "=" + of(argument)));
        return call.function().signature().name() + "(" + String.join(", ", arguments) + ")";
    }

    private static String of(Call.Argument argument) {
        return switch (argument) {
            case Call.Argument.Text text -> quoted(text.text());
            case Call.Argument.Texts texts -> list(texts.texts(), TermText::quoted);
            case Call.Argument.Pairs pairs ->
                    list(pairs.pairs(), pair -> "[" + pair.from() + ", " + pair.to() + "]");
            case Call.Argument.Flag flag -> String.valueOf(flag.value());
            case Call.Argument.Number number -> NumberText.format(number.value());
            case Call.Argument.Value value -> of(value.expression());
            case Call.Argument.Values values -> list(values.expressions(), TermText::of);
            case Call.Argument.Assignments assignments ->
                    assignments.list().stream()
                            .map(entry -> entry.field() + " := " + of(entry.value()))
                            .collect(Collectors.joining(", ", "[", "]"));
            case Call.Argument.Aggregates aggregates -> list(aggregates.plans(), TermText::inline);
            case Call.Argument.Condition condition -> inline(condition.plan());
            case Call.Argument.Pipeline pipeline -> inline(pipeline.plan());
            case Call.Argument.Conditions conditions -> list(conditions.plans(), TermText::inline);
            case Call.Argument.Queries queries -> list(queries.queries(), TermText::of);
            case Call.Argument.Tables tables -> list(tables.tables(), TableReference::name);
        };
    }

    private static String of(LinkedPlan query) {
        return query.name()
                + ": "
                + inline(query.plan())
                + query.links().stream()
                        .map(link ->
                                " | " + link.field() + " <=> " + link.query() + "." + link.other())
                        .collect(Collectors.joining());
    }

    private static <T> String list(List<T> values, Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.joining(", ", "[", "]"));
    }

    /// A pipeline inside a call, on one line.
    private static String inline(Plan plan) {
        return new PlanText(plan, Integer.MAX_VALUE)
                .toString()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" | ", "{ ", " }"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
