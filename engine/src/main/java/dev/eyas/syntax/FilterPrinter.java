package dev.eyas.syntax;

import java.util.List;

/// Writes filters and patterns.
final class FilterPrinter {

    /// How tightly the connectives bind.
    private static final int AND = 1;

    private static final int OR = 2;
    private static final int NOT = 3;

    private final StringBuilder out;
    private final Printer printer;

    FilterPrinter(StringBuilder out, Printer printer) {
        this.out = out;
        this.printer = printer;
    }

    void print(Filter filter) {
        print(filter, AND);
    }

    private void print(Filter filter, int minPower) {
        boolean needsParentheses = power(filter) < minPower;
        if (needsParentheses) {
            out.append('(');
        }
        switch (filter) {
            case Filter.And and -> joined(and.operands(), " and ", OR);
            case Filter.Or or -> joined(or.operands(), " or ", NOT);
            case Filter.Not not -> {
                out.append(not.operand() instanceof Filter.Call ? "!" : "not ");
                print(not.operand(), NOT);
            }
            case Filter.Is is -> {
                printer.field(is.field());
                out.append(is.negated() ? " != " : " = ");
                pattern(is.pattern());
            }
            case Filter.Like like -> {
                printer.field(like.field());
                out.append(" like ");
                pattern(like.pattern());
            }
            case Filter.Compare compare -> {
                printer.field(compare.field());
                out.append(' ').append(compare.comparison().symbol()).append(' ');
                bound(compare.bound());
            }
            case Filter.FieldCall call -> fieldCall(call.field(), call.negated(), call.call());
            case Filter.Call call -> printer.expressions().print(call.call());
            case Filter.Always always -> out.append(always.value());
            case Filter.FreeText text -> pattern(text.pattern());
            case Filter.Missing _ -> {}
        }
        if (needsParentheses) {
            out.append(')');
        }
    }

    private static int power(Filter filter) {
        return switch (filter) {
            case Filter.And _ -> AND;
            case Filter.Or _ -> OR;
            case Filter.Not _,
                    Filter.Is _,
                    Filter.Like _,
                    Filter.Compare _,
                    Filter.FieldCall _,
                    Filter.Call _,
                    Filter.Always _,
                    Filter.FreeText _,
                    Filter.Missing _ ->
                    NOT;
        };
    }

    private void joined(List<Filter> operands, String connective, int minPower) {
        String separator = "";
        for (Filter operand : operands) {
            out.append(separator);
            print(operand, minPower);
            separator = connective;
        }
    }

    void fieldCall(FieldName field, boolean negated, Expr.Call call) {
        printer.field(field);
        out.append(negated ? " =~ !" : " =~ ");
        printer.expressions().print(call);
    }

    private void bound(Filter.Bound bound) {
        switch (bound) {
            case Filter.Bound.Number number ->
                    out.append(number.quoted() ? Quoting.quoted(number.text()) : number.text());
            case Filter.Bound.Parameter parameter -> pattern(parameter.parameter());
            case Filter.Bound.Missing _ -> {}
        }
    }

    void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.Word word -> out.append(word.text());
            case Pattern.Quoted quoted -> out.append(Quoting.quoted(quoted.text()));
            case Pattern.Regex regex ->
                    out.append('/').append(regex.body()).append('/').append(regex.flags());
            case Pattern.Parameter parameter ->
                    out.append(Quoting.parameter(parameter.name(), parameter.fallback()));
            case Pattern.Missing _ -> {}
        }
    }
}
