package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.OPERAND;
import static dev.eyas.syntax.Lexer.Mode.OPERATOR;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says what is wrong in calls and expressions.
final class ExprComplaints {

    private static final Set<String> FILTER_WORDS =
            Set.of("like", "in", "contains", "between", "matches", "is");

    private final Cursor cursor;
    private final Report report;
    private final FunctionCatalogue catalogue;
    private final Spelling spelling;
    private final Complaints complaints;

    ExprComplaints(
            Cursor cursor,
            Report report,
            FunctionCatalogue catalogue,
            Spelling spelling,
            Complaints complaints) {
        this.cursor = cursor;
        this.report = report;
        this.catalogue = catalogue;
        this.spelling = spelling;
        this.complaints = complaints;
    }

    /// The name of a called function.
    void function(Span span, String name) {
        if (FunctionCatalogue.isOwn(name)) {
            if (report.dialect() == Dialect.LOGSCALE) {
                report.add(
                        Diagnostic.error(
                                        "not-in-logscale",
                                        span,
                                        "`" + name + "()` is an extension; LogScale refuses it")
                                .withHelp("use it in the eyas dialect only"));
            }
        } else if (!catalogue.contains(name)) {
            report.add(unknown(span, name));
        }
    }

    private Diagnostic unknown(Span span, String name) {
        Diagnostic diagnostic =
                Diagnostic.error("unknown-function", span, "there is no function `" + name + "`");
        Optional<String> foreign = ForeignWords.function(name);
        if (foreign.isPresent()) {
            return diagnostic.withHelp(foreign.get());
        }
        return spelling.closest(name)
                .map(closest ->
                        diagnostic
                                .withHelp("did you mean `" + closest + "`?")
                                .withFix(span, closest))
                .orElseGet(() ->
                        diagnostic.withHelp(
                                "to search for the word before a group, quote it: `"
                                        + Quoting.quoted(name)
                                        + "`"));
    }

    void foreignOperator(Span span, String written, String meant) {
        report.error(
                Diagnostic.error("foreign-operator", span, "expressions have no `" + written + "`")
                        .withHelp("write `" + meant + "`")
                        .withFix(span, meant));
    }

    /// A word that is a field's name or text.
    void plainWord(Token.Word word) {
        int percent = word.text().indexOf('%');
        if (percent > 0 && percent < word.text().length() - 1) {
            report.lint(
                    Diagnostic.warning(
                                    "percent-in-name",
                                    word.span(),
                                    "`" + word.text() + "` is one name with a `%` in it")
                            .withHelp("write blanks around `%` for the remainder")
                            .withFix(word.span(), word.text().replace("%", " % ")));
        }
    }

    void comparisonChain(Span operator) {
        report.lint(
                Diagnostic.warning(
                                "comparison-chain",
                                operator,
                                "this compares the answer of a comparison")
                        .withHelp(
                                "it is read from the left; write parentheses, or one comparison"));
    }

    void regexInExpression(Token.Regex regex) {
        String body = Quoting.quoted(regex.body());
        report.error(
                Diagnostic.error(
                                "regex-in-expression",
                                regex.span(),
                                "a regex literal can stand only in a filter")
                        .withHelp(
                                "write it as a string, `"
                                        + body
                                        + "`; flags go to the parameter `flags`")
                        .withFix(regex.span(), body));
    }

    boolean beginsOperand() {
        return switch (cursor.peek(OPERAND)) {
            case Token.Word _, Token.Quoted _, Token.Parameter _ -> true;
            case Token.Symbol symbol -> symbol.is(Mark.OPEN_PAREN) || symbol.is(Mark.BANG);
            case Token.Regex _, Token.Backtick _, Token.Stray _, Token.End _ -> false;
        };
    }

    void missingOperand(Token token) {
        cursor.reportStray(OPERAND);
        if (token.endsValue()) {
            complaints.missing("missing-value", "a value", "write one, or remove what asks for it");
        } else if (token.is(Mark.DOLLAR)) {
            report.error(
                    Diagnostic.error(
                                    "step-in-expression",
                                    token.span(),
                                    "a saved query is a step, not a value")
                            .withHelp("write it in braces: `{ $name() }`"));
        } else if (token instanceof Token.Backtick || token instanceof Token.Stray) {
            complaints.stray(token);
        } else {
            report.error(
                    Diagnostic.error(
                                    "missing-value",
                                    cursor.gap().to(token.span()),
                                    "no value can begin here")
                            .withHelp("text with symbols in it needs double quotes"));
        }
    }

    /// Says why the list that `opener` began does not go on as it should.
    void afterValue(Mark opener, Span open) {
        cursor.reportStray(OPERATOR);
        Token next = cursor.peek(OPERATOR);
        switch (next) {
            case Token.Symbol symbol -> afterValue(opener, open, symbol);
            case Token.Word word when isLogical(word) -> logicalWord(word);
            case Token.Word word when FILTER_WORDS.contains(word.text()) ->
                    report.error(
                            Diagnostic.error(
                                            "foreign-operator",
                                            word.span(),
                                            "expressions have no `" + word.text() + "`")
                                    .withHelp(
                                            "use a function: `in(f, values=[…])`, `text:contains(f, substring=\"…\")`, `regex(\"…\", field=f)`"));
            case Token.End _ -> complaints.unclosed(opener, open);
            case Token.Word _, Token.Quoted _, Token.Regex _, Token.Parameter _ ->
                    report.error(
                            Diagnostic.error(
                                            "missing-comma",
                                            cursor.gap().to(next.span()),
                                            "`,` or an operator is missing here")
                                    .withHelp(
                                            "write `,` between arguments; text with blanks needs double quotes"));
            case Token.Backtick _, Token.Stray _ -> complaints.stray(next);
        }
    }

    /// `and` and the like, which expressions lack.
    void logicalWord(Token.Word word) {
        report.error(
                Diagnostic.error(
                                "foreign-operator",
                                word.span(),
                                "expressions have no `" + word.text() + "`")
                        .withHelp(
                                word.isKeyword("or")
                                        ? "write `test(a) or test(b)`, or nest `if(a, then=b, else=c)`"
                                        : "write two steps: `test(a) | test(b)`"));
    }

    void emptyGroup(Span span) {
        report.error(
                Diagnostic.error("missing-value", span, "these parentheses hold no value")
                        .withHelp("write one, or the name of a function before them"));
    }

    private static boolean isLogical(Token.Word word) {
        return Quoting.isOperatorWord(word.text()) || word.isWord("&&");
    }

    private void afterValue(Mark opener, Span open, Token.Symbol symbol) {
        Span span = symbol.span();
        if (symbol.is(Mark.EQUAL) && opener == Mark.OPEN_BRACKET) {
            report.error(
                    Diagnostic.error(
                                    "unclosed-bracket",
                                    open.to(span),
                                    "`[` is never closed: an array has no named values")
                            .withHelp("write `]` before the `,` and the name"));
        } else if (symbol.is(Mark.EQUAL)) {
            report.error(
                    Diagnostic.error(
                                    "assignment-in-expression",
                                    span,
                                    "`=` names an argument and cannot compare")
                            .withHelp("write `==` to compare")
                            .withFix(span, "=="));
        } else if (symbol.is(Mark.ASSIGN)) {
            report.error(
                    Diagnostic.error("assignment-in-expression", span, "`:=` cannot stand here")
                            .withHelp("write `=` before an argument's value")
                            .withFix(span, "="));
        } else if (symbol.is(Mark.MATCHES) || symbol.is(Mark.NOT_MATCHES)) {
            report.error(
                    Diagnostic.error(
                                    "foreign-operator",
                                    span,
                                    "`" + symbol.mark().text() + "` can stand only in a filter")
                            .withHelp("use a function: `regex(\"…\", field=f)`"));
        } else if (symbol.is(Mark.PIPE) && cursor.behind(symbol, OPERATOR).is(Mark.PIPE)) {
            report.error(
                    Diagnostic.error(
                                    "foreign-operator",
                                    new Span(span.start(), span.end() + 1),
                                    "expressions have no `||`")
                            .withHelp(
                                    "write `test(a) or test(b)`, or nest `if(a, then=b, else=c)`"));
        } else if (symbol.is(Mark.COLON)) {
            report.error(
                    Diagnostic.error("stray-colon", span, "`:` cannot stand here")
                            .withHelp("text with `:` and blanks or brackets needs double quotes"));
        } else if (symbol.is(Mark.COMMA)) {
            report.error(
                    Diagnostic.error("stray-comma", open.to(span), "parentheses hold one value")
                            .withHelp(
                                    "several are `[a, b]`; a call has a function's name before `(`"));
        } else if (symbol.mark().closes() || symbol.is(Mark.PIPE) || symbol.is(Mark.SEMICOLON)) {
            complaints.unclosed(opener, open);
        } else {
            report.error(
                    Diagnostic.error(
                                    "missing-comma",
                                    cursor.gap().to(span),
                                    "`,` is missing here, or this is too much")
                            .withHelp("write `,` between arguments"));
        }
    }

    void positional(List<Expr.Argument> arguments) {
        arguments.stream()
                .filter(argument -> argument.name().isEmpty() && !isNamedSubquery(argument.value()))
                .skip(1)
                .findFirst()
                .ifPresent(second ->
                        report.lint(
                                Diagnostic.warning(
                                                "many-positional",
                                                second.span(),
                                                "only one argument can go without a name")
                                        .withHelp(
                                                "write an array, `[a, b]`, or name the argument")));
    }

    private static boolean isNamedSubquery(Expr value) {
        return value instanceof Expr.Subquery subquery && subquery.name().isPresent();
    }
}
