package dev.eyas.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes a tree as S-expressions, without spans: two queries mean the same to the parser when
/// these texts are equal. One stage of the outermost pipeline a line.
///
/// `a=1 or b foo | x := -7` gives
///
/// ```
/// (where (and (or (= a 1) (text b)) (text foo)))
/// (:= x (- 7))
/// ```
public final class TreePrinter {

    private TreePrinter() {}

    public static String print(Query query) {
        return print(query.pipeline());
    }

    public static String print(Pipeline pipeline) {
        return pipeline.stages().stream().map(TreePrinter::stage).collect(Collectors.joining("\n"));
    }

    private static String node(String name, String... parts) {
        StringBuilder node = new StringBuilder("(").append(name);
        for (String part : parts) {
            if (!part.isEmpty()) {
                node.append(' ').append(part);
            }
        }
        return node.append(')').toString();
    }

    private static String nested(Pipeline pipeline) {
        return pipeline.stages().stream()
                .map(TreePrinter::stage)
                .collect(Collectors.joining(" ", "{", "}"));
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case Stage.Where where -> node("where", filter(where.filter()));
            case Stage.Apply apply -> node("apply", call(apply.call()));
            case Stage.Assign assign ->
                    node(":=", field(assign.target()), expression(assign.value()));
            case Stage.FieldApply apply -> fieldCall(apply.field(), apply.negated(), apply.call());
            case Stage.StatsList list -> node("stats", expression(list.functions()));
            case Stage.Saved saved ->
                    node("saved", Quoting.quoted(saved.name()), arguments(saved.arguments()));
            case Stage.Case branches ->
                    node(
                            "case",
                            branches.clauses().stream()
                                    .map(TreePrinter::nested)
                                    .collect(Collectors.joining(" ")));
            case Stage.Match match ->
                    node(
                            "match",
                            field(match.field()),
                            match.clauses().stream()
                                    .map(TreePrinter::guarded)
                                    .collect(Collectors.joining(" ")));
            case Stage.Union union -> node("union", nested(union.pipeline()));
            case Stage.Link link ->
                    node("<=>", field(link.field()), link.query(), field(link.other()));
            case Stage.Broken _ -> "<broken>";
        };
    }

    private static String guarded(Stage.Guarded clause) {
        Optional<Stage.Guard> guard = clause.guard();
        String shown =
                guard.isEmpty()
                        ? ""
                        : switch (guard.get()) {
                            case Stage.Guard.Matches matches -> pattern(matches.pattern());
                            case Stage.Guard.Call call -> call(call.call());
                        };
        return node("=>", shown, nested(clause.pipeline()));
    }

    private static String filter(Filter filter) {
        return switch (filter) {
            case Filter.And and -> node("and", filters(and.operands()));
            case Filter.Or or -> node("or", filters(or.operands()));
            case Filter.Not not -> node("not", filter(not.operand()));
            case Filter.Is is ->
                    node(is.negated() ? "!=" : "=", field(is.field()), pattern(is.pattern()));
            case Filter.Like like -> node("like", field(like.field()), pattern(like.pattern()));
            case Filter.Compare compare ->
                    node(
                            compare.comparison().symbol(),
                            field(compare.field()),
                            bound(compare.bound()));
            case Filter.FieldCall call -> fieldCall(call.field(), call.negated(), call.call());
            case Filter.Call call -> call(call.call());
            case Filter.Always always -> String.valueOf(always.value());
            case Filter.FreeText text -> node("text", pattern(text.pattern()));
            case Filter.Missing _ -> "<missing>";
        };
    }

    private static String filters(List<Filter> operands) {
        return operands.stream().map(TreePrinter::filter).collect(Collectors.joining(" "));
    }

    private static String fieldCall(FieldName field, boolean negated, Expr.Call call) {
        return node(negated ? "=~!" : "=~", field(field), call(call));
    }

    private static String bound(Filter.Bound bound) {
        return switch (bound) {
            case Filter.Bound.Number number ->
                    number.quoted() ? Quoting.quoted(number.text()) : number.text();
            case Filter.Bound.Parameter parameter -> pattern(parameter.parameter());
            case Filter.Bound.Missing _ -> "<missing>";
        };
    }

    private static String pattern(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Word word -> word.text();
            case Pattern.Quoted quoted -> Quoting.quoted(quoted.text());
            case Pattern.Regex regex -> "/" + regex.body() + "/" + regex.flags();
            case Pattern.Parameter parameter ->
                    Quoting.parameter(parameter.name(), parameter.fallback());
            case Pattern.Missing _ -> "<missing>";
        };
    }

    private static String field(FieldName field) {
        return field.dynamic() ? "`" + field.name() + "`" : Quoting.fieldName(field.name());
    }

    private static String expression(Expr expression) {
        return switch (expression) {
            case Expr.Word word -> word.text();
            case Expr.Raw raw -> node("raw", raw.text());
            case Expr.Quoted quoted -> Quoting.quoted(quoted.text());
            case Expr.NumberLiteral number -> number.text();
            case Expr.Parameter parameter ->
                    Quoting.parameter(parameter.name(), parameter.fallback());
            case Expr.Unary unary -> node(unary.operator().symbol(), expression(unary.operand()));
            case Expr.Binary binary ->
                    node(
                            binary.operator().symbol(),
                            expression(binary.left()),
                            expression(binary.right()));
            case Expr.Call call -> call(call);
            case Expr.ArrayOf array ->
                    array.elements().stream()
                            .map(TreePrinter::element)
                            .collect(Collectors.joining(" ", "[", "]"));
            case Expr.Subquery subquery -> subquery(subquery);
            case Expr.Missing _ -> "<missing>";
        };
    }

    private static String call(Expr.Call call) {
        return node(call.name(), arguments(call.arguments()));
    }

    private static String arguments(List<Expr.Argument> arguments) {
        return arguments.stream().map(TreePrinter::argument).collect(Collectors.joining(" "));
    }

    private static String argument(Expr.Argument argument) {
        String value = value(argument.value(), argument.source());
        return argument.name()
                .map(name -> Quoting.argumentName(name.text()) + "=" + value)
                .orElse(value);
    }

    private static String element(Expr.Element element) {
        String value = value(element.value(), element.source());
        return element.target().map(target -> node(":=", field(target), value)).orElse(value);
    }

    /// The spelling follows where it says more than the tree: `(/ 10.0.0.0 8)'10.0.0.0/8'`.
    private static String value(Expr value, String source) {
        String shown = expression(value);
        return Sources.isTight(value, source) ? shown + "'" + source + "'" : shown;
    }

    private static String subquery(Expr.Subquery subquery) {
        StringBuilder shown = new StringBuilder();
        subquery.name().ifPresent(name -> shown.append(Quoting.argumentName(name)).append(':'));
        shown.append(nested(subquery.pipeline()));
        for (Expr.Attribute attribute : subquery.attributes()) {
            shown.append(' ')
                    .append(attribute.name())
                    .append(':')
                    .append(expression(attribute.value()));
        }
        return shown.toString();
    }
}
