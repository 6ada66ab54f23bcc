package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.ScalarFunction;
import dev.eyas.plan.Expression;
import dev.eyas.syntax.Expr;
import java.util.Optional;

/// Makes expressions out of what stands right of `:=` and in expression arguments, where a bare
/// word is a field.
final class ExpressionAnalyzer {

    private static final Expression NOTHING = new Expression.Literal("");

    private final Scope scope;
    private final CallAnalyzer calls;

    ExpressionAnalyzer(Scope scope, CallAnalyzer calls) {
        this.scope = scope;
        this.calls = calls;
    }

    Expression expression(Expr expr) {
        return switch (expr) {
            case Expr.Word word -> word(word);
            case Expr.Quoted quoted -> new Expression.Literal(quoted.text());
            case Expr.NumberLiteral number -> new Expression.Literal(number.text());
            case Expr.Parameter parameter ->
                    new Expression.Literal(
                            scope.parameter(
                                    parameter.span(), parameter.name(), parameter.fallback()));
            case Expr.Unary unary ->
                    new Expression.Unary(unary.operator(), expression(unary.operand()));
            case Expr.Binary binary -> binary(binary);
            case Expr.Call call -> call(call);
            case Expr.Raw raw ->
                    refuse(
                            raw.span(),
                            "`" + raw.text() + "` is no expression",
                            "quote a text: \"…\"");
            case Expr.ArrayOf array ->
                    refuse(array.span(), "a list is not a value", "write one expression here");
            case Expr.Subquery subquery ->
                    refuse(
                            subquery.span(),
                            "a pipeline is not a value",
                            "write one expression here");
            case Expr.Missing _ -> NOTHING;
        };
    }

    private static Expression word(Expr.Word word) {
        return word.text().equals("true") || word.text().equals("false")
                ? new Expression.Literal(word.text())
                : new Expression.Field(word.text());
    }

    private Expression binary(Expr.Binary binary) {
        if (binary.operator() == Expr.BinaryOperator.LINK) {
            return refuse(
                    binary.span(),
                    "`<=>` links the queries of a correlate()",
                    "compare two values with `==`");
        }
        return new Expression.Binary(
                binary.operator(), expression(binary.left()), expression(binary.right()));
    }

    private Expression call(Expr.Call call) {
        Optional<QueryFunction> found = calls.find(call);
        if (found.isEmpty()) {
            return NOTHING;
        }
        return switch (found.get()) {
            case ScalarFunction scalar ->
                    calls.bind(call, scalar, Optional.empty(), Optional.empty())
                            .<Expression>map(Expression.Called::new)
                            .orElse(NOTHING);
            case FilterFunction filter ->
                    calls.bind(call, filter, Optional.empty(), Optional.empty())
                            .<Expression>map(Expression.Tested::new)
                            .orElse(NOTHING);
            case QueryFunction _ ->
                    refuse(
                            call.nameSpan(),
                            "`" + call.name() + "()` does not compute one value",
                            "use it as a step of its own, then read the field it writes");
        };
    }

    private Expression refuse(Span span, String message, String help) {
        scope.report(Diagnostic.error("not-a-value", span, message).withHelp(help));
        return NOTHING;
    }
}
