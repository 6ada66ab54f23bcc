package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Points out filters that are legal, or nearly so, and rarely mean what they say.
final class FilterLints {

    private final String text;
    private final Report report;

    FilterLints(String text, Report report) {
        this.text = text;
        this.report = report;
    }

    /// A filter that is a whole step.
    void step(Filter filter) {
        if (filter instanceof Filter.Or or) {
            functionInOr(or)
                    .map(warning -> warning.withFix(or.span(), asCase(or)))
                    .ifPresent(report::lenient);
        }
    }

    Filter and(Filter.And and) {
        for (Filter operand : and.operands()) {
            foreignWord(operand);
            if (isFunction(operand) && !report.stageBroken()) {
                report.lint(
                        Diagnostic.info(
                                        "function-in-and",
                                        operand.span(),
                                        "LogScale may not accept a function beside `and`")
                                .withHelp("write it as a step of its own"));
            } else if (operand instanceof Filter.Or or) {
                functionInOr(or).ifPresent(report::lenient);
            }
        }
        return and;
    }

    Filter or(Filter.Or or) {
        List<Filter> operands = or.operands();
        for (int index = 1; index < operands.size(); index++) {
            textBesideComparison(operands.get(index - 1), operands.get(index));
        }
        return or;
    }

    private void foreignWord(Filter operand) {
        if (operand instanceof Filter.FreeText free
                && free.pattern() instanceof Pattern.Word word) {
            ForeignWords.text(word.text())
                    .ifPresent(help ->
                            report.lint(
                                    Diagnostic.warning(
                                                    "foreign-word",
                                                    word.span(),
                                                    "`"
                                                            + word.text()
                                                            + "` is searched as text here")
                                            .withHelp(help)));
        }
    }

    /// `a = 1 or 2`.
    private void textBesideComparison(Filter left, Filter right) {
        if (left instanceof Filter.Is is
                && right instanceof Filter.FreeText free
                && (free.pattern() instanceof Pattern.Word
                        || free.pattern() instanceof Pattern.Quoted)) {
            String field = Quoting.fieldName(is.field().name());
            String mended = field + " = " + free.span().of(text);
            report.lint(
                    Diagnostic.warning(
                                    "text-in-or",
                                    free.span(),
                                    "this is searched as text, not compared with `"
                                            + is.field().name()
                                            + "`")
                            .withHelp("write `" + mended + "`, or `in(" + field + ", values=[…])`")
                            .withFix(free.span(), mended));
        }
    }

    private Optional<Diagnostic> functionInOr(Filter.Or or) {
        return or.operands().stream()
                .filter(FilterLints::isFunction)
                .findFirst()
                .map(call ->
                        Diagnostic.warning(
                                        "function-in-or",
                                        call.span(),
                                        "LogScale does not accept a function beside `or`")
                                .withHelp("write `case { a; b }` with one condition a clause"));
    }

    /// `case { a; b }` for `a or b`.
    private String asCase(Filter.Or or) {
        return or.operands().stream()
                .map(operand -> operand.span().of(text))
                .collect(Collectors.joining("; ", "case { ", " }"));
    }

    private static boolean isFunction(Filter filter) {
        return switch (filter) {
            case Filter.Call _, Filter.FieldCall _ -> true;
            case Filter.Not not -> isFunction(not.operand());
            case Filter.And _,
                    Filter.Or _,
                    Filter.Is _,
                    Filter.Like _,
                    Filter.Compare _,
                    Filter.Always _,
                    Filter.FreeText _,
                    Filter.Missing _ ->
                    false;
        };
    }
}
