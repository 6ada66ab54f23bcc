package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;
import static dev.eyas.syntax.Lexer.Mode.OPERATOR;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.Optional;

/// Says what is wrong between stages and brackets.
final class Complaints {

    /// Longer words are not repeated in messages.
    private static final int LONGEST_SHOWN = 30;

    private final String text;
    private final Cursor cursor;
    private final Report report;

    Complaints(String text, Cursor cursor, Report report) {
        this.text = text;
        this.cursor = cursor;
        this.report = report;
    }

    /// The bracket at `open` is not closed where it should be.
    void unclosed(Mark opener, Span open) {
        Token next = cursor.peek(FILTER);
        String closer = opener.closer().text();
        if (next instanceof Token.Symbol symbol && symbol.mark().closes()) {
            String message = "`" + opener.text() + "` is never closed: `" + symbol.mark().text();
            report.error(
                    Diagnostic.error(
                                    "unclosed-bracket", open.to(next.span()), message + "` follows")
                            .withHelp("write `" + closer + "` before it")
                            .withFix(behindLast(), closer));
            return;
        }
        report.error(
                Diagnostic.error(
                                "unclosed-bracket",
                                open.to(cursor.gap()),
                                "`" + opener.text() + "` is never closed")
                        .withHelp("write `" + closer + "` behind it")
                        .withFix(behindLast(), closer));
    }

    private Span behindLast() {
        return new Span(cursor.end(), cursor.end());
    }

    /// Something is missing behind the last token.
    void missing(String code, String what, String help) {
        Span last = cursor.last();
        String written = last.of(text);
        String after =
                written.isEmpty() || written.length() > LONGEST_SHOWN
                        ? ""
                        : " after `" + written + "`";
        report.error(
                Diagnostic.error(code, last.to(cursor.gap()), what + " is missing" + after)
                        .withHelp(help));
    }

    void emptyStage(Optional<Span> before) {
        Span pipe = cursor.peek(FILTER).span();
        boolean touches = before.isPresent() && before.get().end() == pipe.start();
        report.error(
                Diagnostic.error(
                                "empty-step",
                                touches ? before.get().to(pipe) : pipe,
                                "there is no step between two `|`")
                        .withHelp(
                                touches
                                        ? "write one `|`, or `or` between two conditions"
                                        : "remove one of them")
                        .withFix(pipe, ""));
    }

    void missingPipe() {
        Span next = cursor.peek(FILTER).span();
        report.lenient(
                Diagnostic.warning("missing-pipe", next, "a new step begins here without a `|`")
                        .withHelp("write `|` before it")
                        .withFix(new Span(next.start(), next.start()), "| "));
    }

    /// Whether what comes next belongs to the stage rather than being a new one whose pipe was left
    /// out.
    boolean isStuckTo(Stage stage, LookAhead lookAhead) {
        Token next = cursor.peek(FILTER);
        boolean glued = next.span().start() == cursor.end();
        if (next.isKeyword("and")
                || next.isKeyword("or")
                || (next.is(Mark.OPEN_BRACKET) && glued)) {
            return true;
        }
        boolean sameLine = cursor.gap().end() == next.span().start();
        return stage instanceof Stage.Assign && sameLine && lookAhead.isBareText();
    }

    /// Says why what follows `stage` cannot stand there.
    void afterStage(Stage stage) {
        Token next = cursor.peek(FILTER);
        if (next.isKeyword("and") || next.isKeyword("or")) {
            String word = ((Token.Word) next).text();
            report.error(
                    Diagnostic.error(
                                    "misplaced-operator",
                                    next.span(),
                                    "`" + word + "` joins conditions only")
                            .withHelp(
                                    stage instanceof Stage.Assign
                                            ? "expressions have no `"
                                                    + word
                                                    + "`: use `if(a, then=b, else=c)` or several steps"
                                            : "what stands left of it is no condition: write `|`"));
        } else if (stage instanceof Stage.Assign && next.is(Mark.EQUAL)) {
            report.error(
                    Diagnostic.error(
                                    "assignment-in-expression",
                                    next.span(),
                                    "`=` cannot compare in an expression")
                            .withHelp("write `==` to compare")
                            .withFix(next.span(), "=="));
        } else if (stage instanceof Stage.Apply apply
                && cursor.peek(OPERATOR) instanceof Token.Symbol symbol
                && symbol.mark().compares()) {
            String call = apply.call().name() + "(…) " + symbol.mark().text();
            report.error(
                    Diagnostic.error(
                                    "compared-call",
                                    apply.span().to(symbol.span()),
                                    "a filter cannot compare a call")
                            .withHelp("write `test(" + call + " …)`"));
        } else if (next.is(Mark.OPEN_BRACKET)) {
            report.error(
                    Diagnostic.error(
                                    "unquoted-bracket",
                                    next.span(),
                                    "an unquoted word cannot hold `[`")
                            .withHelp("put the word in quotes"));
        } else if (stage instanceof Stage.Assign && cursor.peek(OPERATOR) instanceof Token.Word) {
            report.error(
                    Diagnostic.error(
                                    "missing-operator",
                                    cursor.gap().to(next.span()),
                                    "an operator or `|` is missing here")
                            .withHelp("write `|` before the next step; text goes in quotes"));
        } else {
            stray(next);
        }
    }

    /// Says that `token` cannot stand where it does.
    void stray(Token token) {
        cursor.reportStray(FILTER);
        report.error(
                switch (token) {
                    case Token.Symbol symbol -> straySymbol(symbol);
                    case Token.Backtick _ ->
                            Diagnostic.error(
                                            "misplaced-backticks",
                                            token.span(),
                                            "backticks can stand only left of `:=`")
                                    .withHelp("write a field's name in double quotes");
                    case Token.End _ ->
                            Diagnostic.error(
                                            "unexpected-end",
                                            cursor.gap(),
                                            "the query ends too early")
                                    .withHelp(
                                            "write the rest of the step, or remove its beginning");
                    case Token.Word _, Token.Quoted _, Token.Regex _, Token.Parameter _ ->
                            Diagnostic.error(
                                            "missing-operator",
                                            cursor.gap().to(token.span()),
                                            "something is missing here")
                                    .withHelp("write `|` before the next step");
                    case Token.Stray _ ->
                            Diagnostic.error(
                                            "odd-character",
                                            token.span(),
                                            "this character can stand only in quotes")
                                    .withHelp("remove it, or put the text in double quotes");
                });
    }

    private static Diagnostic straySymbol(Token.Symbol symbol) {
        Mark mark = symbol.mark();
        String shown = "`" + mark.text() + "`";
        Span span = symbol.span();
        return switch (mark) {
            case CLOSE_PAREN, CLOSE_BRACKET, CLOSE_BRACE ->
                    Diagnostic.error("stray-bracket", span, shown + " closes nothing")
                            .withHelp("remove it, or open the bracket further left")
                            .withFix(span, "");
            case SEMICOLON ->
                    Diagnostic.error(
                                    "stray-semicolon",
                                    span,
                                    "`;` separates the clauses of `case` and `match` only")
                            .withHelp("write `|` between steps")
                            .withFix(span, "|");
            case COMMA ->
                    Diagnostic.error(
                                    "stray-comma",
                                    span,
                                    "`,` separates arguments and elements only")
                            .withHelp(
                                    "write `and` between conditions, `in(field, values=[a, b])` for several values");
            case OPEN_BRACE, OPEN_BRACKET, OPEN_PAREN ->
                    Diagnostic.error("stray-bracket", span, shown + " opens nothing here")
                            .withHelp(
                                    "steps in braces follow `case`, `field match` or an argument's `=`");
            case ARROW ->
                    Diagnostic.error(
                                    "stray-operator",
                                    span,
                                    "`=>` stands only behind the guards of `field match { }`")
                            .withHelp("`greater or equal` is `>=`");
            case ASSIGN ->
                    Diagnostic.error("stray-operator", span, "`:=` has no field on its left")
                            .withHelp("write `field := value`");
            case EQUAL,
                    DOUBLE_EQUAL,
                    NOT_EQUAL,
                    ANGLES,
                    MATCHES,
                    NOT_MATCHES,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    LINK ->
                    Diagnostic.error("stray-operator", span, shown + " has no field on its left")
                            .withHelp(
                                    "write `field "
                                            + mark.text()
                                            + " value`, and quote values that hold symbols");
            case PIPE, DOLLAR, BANG, COLON, PLUS, MINUS, STAR, SLASH, PERCENT ->
                    Diagnostic.error("stray-operator", span, shown + " cannot stand here")
                            .withHelp("remove it, or put the text in double quotes");
        };
    }

    void missingArrow() {
        Token next = cursor.peek(FILTER);
        Span place =
                next.endsValue() ? cursor.last().to(cursor.gap()) : cursor.gap().to(next.span());
        report.error(
                Diagnostic.error("missing-arrow", place, "`=>` is missing between guard and steps")
                        .withHelp("a clause of `match` is `pattern => steps`"));
    }

    void noClauses(String statement, Span braces) {
        report.error(
                Diagnostic.error("empty-clause", braces, "this `" + statement + "` has no clause")
                        .withHelp("write `*` to pass every event unchanged"));
    }

    void emptyClause(Span place) {
        report.error(
                Diagnostic.error("empty-clause", place, "this clause has no steps")
                        .withHelp("write `*` to pass the event unchanged, or remove the clause"));
    }
}
