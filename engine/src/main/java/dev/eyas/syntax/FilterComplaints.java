package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;
import static dev.eyas.syntax.Lexer.Mode.OPERATOR;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says what is wrong in a filter.
final class FilterComplaints {

    private static final Set<String> KEYWORDS = Set.of("case", "match", "like");

    private final String text;
    private final Cursor cursor;
    private final Report report;
    private final FunctionCatalogue catalogue;
    private final Complaints complaints;

    FilterComplaints(
            String text,
            Cursor cursor,
            Report report,
            FunctionCatalogue catalogue,
            Complaints complaints) {
        this.text = text;
        this.cursor = cursor;
        this.report = report;
        this.catalogue = catalogue;
        this.complaints = complaints;
    }

    void missingCondition(String after) {
        cursor.reportStray(FILTER);
        Token next = cursor.peek(FILTER);
        if (next.isKeyword("and") || next.isKeyword("or")) {
            String word = ((Token.Word) next).text();
            report.error(
                    Diagnostic.error(
                                    "missing-condition",
                                    next.span(),
                                    "there is no condition left of `" + word + "`")
                            .withHelp(
                                    "write one, remove `"
                                            + word
                                            + "`, or search for the word in quotes"));
        } else if (!after.isEmpty()) {
            complaints.missing(
                    "missing-condition",
                    "a condition",
                    "write for example `" + after + " field = value`");
        } else {
            complaints.stray(next);
        }
    }

    void notAFilter(Expr.Call call) {
        report.error(
                Diagnostic.error(
                                "not-a-filter",
                                call.nameSpan(),
                                "`" + call.name() + "()` is no condition")
                        .withHelp("make it a step of its own: `| " + call.name() + "(…)`"));
    }

    void stepInFilter(Token token) {
        report.error(
                Diagnostic.error(
                                "step-in-filter",
                                token.span(),
                                "a new step cannot begin inside a condition")
                        .withHelp("end the condition and write `|` before the step"));
    }

    void foreignOperator(Span span, String written, String meant) {
        report.error(
                Diagnostic.error("foreign-operator", span, "CQL has no `" + written + "`")
                        .withHelp("write `" + meant + "`")
                        .withFix(span, meant));
    }

    void foreignComparison(Span span, Mark written, Mark meant) {
        report.lenient(
                Diagnostic.warning(
                                "foreign-operator",
                                span,
                                "LogScale does not know `" + written.text() + "` in a filter")
                        .withHelp("write `" + meant.text() + "`")
                        .withFix(span, meant.text()));
    }

    void regexAfterMatches(Span span) {
        report.lint(
                Diagnostic.warning(
                                "regex-after-matches",
                                span,
                                "`=~` is documented for functions only")
                        .withHelp("write `=` before a regex")
                        .withFix(span, "="));
    }

    void missingFunction(FieldName field) {
        cursor.reportStray(FILTER);
        String example = Quoting.fieldName(field.name()) + " =~ in(values=[\"a\", \"b\"])";
        Token next = cursor.peek(FILTER);
        if (next instanceof Token.Word word && catalogue.contains(word.text())) {
            report.error(
                    Diagnostic.error(
                                    "missing-function",
                                    next.span(),
                                    "a function is called with parentheses")
                            .withHelp("write `" + word.text() + "(…)`"));
        } else {
            complaints.missing(
                    "missing-function", "a function", "write for example `" + example + "`");
        }
    }

    /// The value between two operators: `a = b = c`.
    void sharedValue(Span first, Span second) {
        report.error(
                Diagnostic.error(
                                "shared-value",
                                first.to(second),
                                "one word stands between two operators")
                        .withHelp("write a value for the first, and a field for the second"));
    }

    /// What stands in parentheses is no condition.
    void notAGroup(Span open, Token token) {
        report.error(
                Diagnostic.error(
                                "not-a-group",
                                open.to(token.span()),
                                "parentheses hold conditions here")
                        .withHelp("a call has a function's name before `(`"));
    }

    void notANumber(FieldName field, Filter.Comparison comparison, Token token) {
        cursor.reportStray(FILTER);
        String symbol = comparison.symbol();
        if (!(token instanceof Token.Word
                || token instanceof Token.Quoted
                || token instanceof Token.Regex)) {
            complaints.missing("not-a-number", "a number", "write for example `" + symbol + " 10`");
            return;
        }
        String message = "the right side of `" + symbol + "` must be a number";
        Diagnostic diagnostic = Diagnostic.error("not-a-number", token.span(), message);
        if (token instanceof Token.Word word && Numbers.isBound(field.name())) {
            String mended = word.text() + " " + mirrored(comparison).symbol() + " " + field.name();
            report.error(
                    diagnostic
                            .withHelp("a field stands on the left: write `" + mended + "`")
                            .withFix(field.span().to(word.span()), mended));
            return;
        }
        report.error(
                diagnostic.withHelp(
                        "two fields compare in `test(a "
                                + symbol
                                + " b)`; times are numbers too, in milliseconds since 1970"));
    }

    private static Filter.Comparison mirrored(Filter.Comparison comparison) {
        return switch (comparison) {
            case LESS -> Filter.Comparison.GREATER;
            case LESS_OR_EQUAL -> Filter.Comparison.GREATER_OR_EQUAL;
            case GREATER -> Filter.Comparison.LESS;
            case GREATER_OR_EQUAL -> Filter.Comparison.LESS_OR_EQUAL;
        };
    }

    void missingValue(String operator, Token token) {
        cursor.reportStray(FILTER);
        if (token.is(Mark.OPEN_PAREN) || token.is(Mark.OPEN_BRACKET)) {
            report.error(
                    Diagnostic.error(
                                    "missing-value",
                                    token.span(),
                                    "one value stands right of `" + operator + "`")
                            .withHelp(
                                    "for several values write `in(field, values=[\"a\", \"b\"])`"));
            return;
        }
        if (!token.endsValue() && !(token instanceof Token.Stray)) {
            report.error(
                    Diagnostic.error(
                                    "missing-value",
                                    cursor.gap().to(token.span()),
                                    "no value can begin here")
                            .withHelp("text with symbols in it needs double quotes"));
            return;
        }
        complaints.missing(
                "missing-value", "a value", "write `*` for any value, `\"\"` for the empty one");
    }

    /// A word right of an operator.
    void value(Token.Word word) {
        if (word.indexed()) {
            report.error(quoteBrackets(word.span(), word.text()));
            return;
        }
        Token next = cursor.behind(word, OPERATOR);
        boolean glued = next.is(Mark.OPEN_PAREN) && next.span().start() == word.span().end();
        if (glued && catalogue.contains(word.text())) {
            report.lint(
                    Diagnostic.warning(
                                    "call-as-value",
                                    word.span(),
                                    "a value is never a call: this is the text `"
                                            + word.text()
                                            + "` and then a group")
                            .withHelp(
                                    "compute first, `x := "
                                            + word.text()
                                            + "(…)`, then compare, or use `test(…)`"));
        }
    }

    /// A word that is searched as text.
    void freeText(Token.Word word) {
        String written = word.text();
        boolean isReserved =
                KEYWORDS.contains(written.toLowerCase(Locale.ROOT))
                        || (catalogue.contains(written) && !FunctionCatalogue.isOwn(written));
        if (word.indexed()) {
            report.error(quoteBrackets(word.span(), written));
        } else if (cursor.peek(FILTER).is(Mark.OPEN_PAREN) && !isReserved) {
            textBeforeGroup(word);
        } else if (isReserved) {
            reserved(word.span(), written);
        } else if (written.chars().allMatch(character -> "+-:~%&".indexOf(character) >= 0)) {
            report.lint(
                    Diagnostic.warning(
                                    "symbol-as-text",
                                    word.span(),
                                    "`" + written + "` is searched as text here")
                            .withHelp("filters do not calculate; `test(a < b + 3)` does"));
        }
    }

    /// LogScale takes `word (` for a call.
    private void textBeforeGroup(Token.Word word) {
        if (Characters.isPlainFieldName(word.text())) {
            report.add(
                    Diagnostic.error(
                                    "unknown-function",
                                    word.span(),
                                    "there is no function `" + word.text() + "`")
                            .withHelp("to search for the word before a group, quote it")
                            .withFix(word.span(), Quoting.quoted(word.text())));
        }
    }

    private void reserved(Span span, String text) {
        Diagnostic warning =
                Diagnostic.warning("reserved-word", span, "`" + text + "` is a reserved word")
                        .withHelp(ForeignWords.reserved(text))
                        .withFix(span, Quoting.quoted(text));
        boolean isSpelling =
                text.equals(text.toLowerCase(Locale.ROOT))
                        || catalogue.spelling(text).equals(Optional.of(text));
        if (isSpelling) {
            report.error(warning.as(Severity.ERROR));
        } else {
            report.lint(warning);
        }
    }

    private static Diagnostic quoteBrackets(Span span, String text) {
        return Diagnostic.error("unquoted-bracket", span, "an unquoted word cannot hold `[`")
                .withHelp("put it in quotes: `" + Quoting.quoted(text) + "`")
                .withFix(span, Quoting.quoted(text));
    }

    /// `field in (a, b)`, which reads as the text `field` and a call without values.
    void infixIn(List<Filter> before, Filter operand, Report.Mark mark) {
        boolean negated = operand instanceof Filter.Not;
        Filter inner = operand instanceof Filter.Not not ? not.operand() : operand;
        if (!(inner instanceof Filter.Call call) || !isInfixIn(before, call.call())) {
            return;
        }
        String field = before.getLast().span().of(text);
        String values =
                call.call().arguments().stream()
                        .map(argument -> argument.span().of(text))
                        .collect(Collectors.joining(", "));
        String mended = (negated ? "!in(" : "in(") + field + ", values=[" + values + "])";
        Span span = before.getLast().span().to(operand.span());
        report.backTo(mark);
        report.error(
                Diagnostic.error("infix-in", span, "`in` is a function and stands before its field")
                        .withHelp("write `" + mended + "`")
                        .withFix(span, mended));
    }

    private static boolean isInfixIn(List<Filter> before, Expr.Call call) {
        return call.name().equalsIgnoreCase("in")
                && before.getLast() instanceof Filter.FreeText text
                && (text.pattern() instanceof Pattern.Word
                        || text.pattern() instanceof Pattern.Quoted)
                && call.arguments().stream().allMatch(argument -> argument.name().isEmpty());
    }
}
