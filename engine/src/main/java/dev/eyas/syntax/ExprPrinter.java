package dev.eyas.syntax;

import java.util.List;
import java.util.Optional;

/// Writes expressions, calls and arrays.
final class ExprPrinter {

    private static final int UNARY = 4;
    private static final int PRIMARY = 5;

    private final StringBuilder out;
    private final Printer printer;

    ExprPrinter(StringBuilder out, Printer printer) {
        this.out = out;
        this.printer = printer;
    }

    void print(Expr expression) {
        print(expression, 0);
    }

    private void print(Expr expression, int minPower) {
        boolean needsParentheses = power(expression) < minPower;
        if (needsParentheses) {
            out.append('(');
        }
        switch (expression) {
            case Expr.Word word -> out.append(word.text());
            case Expr.Raw raw -> out.append(raw.text());
            case Expr.Quoted quoted -> out.append(Quoting.quoted(quoted.text()));
            case Expr.NumberLiteral number -> out.append(number.text());
            case Expr.Parameter parameter ->
                    out.append(Quoting.parameter(parameter.name(), parameter.fallback()));
            case Expr.Unary unary -> {
                out.append(unary.operator().symbol());
                print(unary.operand(), PRIMARY);
            }
            case Expr.Binary binary -> {
                print(binary.left(), binary.operator().power());
                out.append(' ').append(binary.operator().symbol()).append(' ');
                print(binary.right(), binary.operator().power() + 1);
            }
            case Expr.Call call -> {
                out.append(call.name());
                arguments(call.arguments());
            }
            case Expr.ArrayOf array -> elements(array.elements());
            case Expr.Subquery subquery -> subquery(subquery);
            case Expr.Missing _ -> {}
        }
        if (needsParentheses) {
            out.append(')');
        }
    }

    private static int power(Expr expression) {
        return switch (expression) {
            case Expr.Binary binary -> binary.operator().power();
            case Expr.Unary _ -> UNARY;
            case Expr.Word _,
                    Expr.Raw _,
                    Expr.Quoted _,
                    Expr.NumberLiteral _,
                    Expr.Parameter _,
                    Expr.Call _,
                    Expr.ArrayOf _,
                    Expr.Subquery _,
                    Expr.Missing _ ->
                    PRIMARY;
        };
    }

    void arguments(List<Expr.Argument> arguments) {
        out.append('(');
        String separator = "";
        for (Expr.Argument argument : arguments) {
            out.append(separator);
            argument.name()
                    .ifPresent(name -> out.append(Quoting.argumentName(name.text())).append('='));
            value(argument.value(), argument.source());
            separator = ", ";
        }
        out.append(')');
    }

    private void elements(List<Expr.Element> elements) {
        out.append('[');
        String separator = "";
        for (Expr.Element element : elements) {
            out.append(separator);
            Optional<FieldName> target = element.target();
            if (target.isPresent()) {
                printer.field(target.get());
                out.append(" := ");
            }
            value(element.value(), element.source());
            separator = ", ";
        }
        out.append(']');
    }

    /// A value that was written with blanks keeps one, since without any it would keep its
    /// spelling.
    private void value(Expr value, String source) {
        if (Sources.isTight(value, source)) {
            out.append(source);
        } else if (value instanceof Expr.Unary unary && !source.isEmpty()) {
            out.append(unary.operator().symbol()).append(' ');
            print(unary.operand(), PRIMARY);
        } else {
            print(value);
        }
    }

    private void subquery(Expr.Subquery subquery) {
        subquery.name().ifPresent(name -> out.append(Quoting.argumentName(name)).append(": "));
        printer.block(subquery.pipeline());
        for (Expr.Attribute attribute : subquery.attributes()) {
            out.append(' ').append(attribute.name()).append(": ");
            print(attribute.value());
        }
    }
}
