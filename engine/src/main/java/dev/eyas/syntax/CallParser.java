package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;
import static dev.eyas.syntax.Lexer.Mode.OPERAND;
import static dev.eyas.syntax.Lexer.Mode.OPERATOR;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads what stands between the brackets of calls and arrays.
final class CallParser {

    private final String text;
    private final Cursor cursor;
    private final Report report;
    private final Nesting nesting;
    private final ExprComplaints complaints;
    private final ExprParser expressions;
    private final FieldNames fields;

    CallParser(
            String text,
            Cursor cursor,
            Report report,
            Nesting nesting,
            ExprComplaints complaints,
            ExprParser expressions) {
        this.text = text;
        this.cursor = cursor;
        this.report = report;
        this.nesting = nesting;
        this.complaints = complaints;
        this.expressions = expressions;
        this.fields = new FieldNames(report);
    }

    /// `(a, b=c)`.
    List<Expr.Argument> arguments() {
        List<Expr.Argument> arguments = list(Mark.OPEN_PAREN, this::argument);
        complaints.positional(arguments);
        return arguments;
    }

    /// `[a, b]`.
    Expr.ArrayOf array() {
        int start = cursor.peek(OPERAND).span().start();
        List<Expr.Element> elements = list(Mark.OPEN_BRACKET, this::element);
        return new Expr.ArrayOf(cursor.since(start), elements);
    }

    private <Item> List<Item> list(Mark opener, Supplier<Item> item) {
        List<Item> items = new ArrayList<>();
        Span open = cursor.take(OPERAND).span();
        if (nesting.enter(opener, open) && !cursor.peek(OPERAND).is(opener.closer())) {
            items.add(item.get());
            while (cursor.takeIf(OPERATOR, Mark.COMMA)) {
                items.add(item.get());
            }
        }
        nesting.leave(opener);
        close(opener, open);
        return items;
    }

    /// Takes the bracket that closes `opener`; when something else stands there, says so and skips
    /// it.
    void close(Mark opener, Span open) {
        if (cursor.takeIf(OPERATOR, opener.closer())) {
            return;
        }
        complaints.afterValue(opener, open);
        cursor.skipToBoundary(OPERATOR);
        cursor.takeIf(OPERATOR, opener.closer());
    }

    private Expr.Argument argument() {
        Token token = cursor.peek(OPERAND);
        int start = token.span().start();
        Optional<Expr.Name> name = Optional.empty();
        if (isName(token) && cursor.behind(token, OPERATOR).is(Mark.EQUAL)) {
            name = Optional.of(new Expr.Name(token.span(), nameOf(token)));
            cursor.take(OPERAND);
            cursor.take(OPERATOR);
        }
        Value value = value();
        return new Expr.Argument(cursor.since(start), name, value.expression(), value.source());
    }

    private Expr.Element element() {
        Token token = cursor.peek(OPERAND);
        int start = token.span().start();
        Optional<FieldName> target = Optional.empty();
        if (isName(token) && cursor.behind(token, OPERATOR).is(Mark.ASSIGN)) {
            target = Optional.of(fields.read(cursor.take(OPERAND)));
            cursor.take(OPERATOR);
        }
        Value value = value();
        return new Expr.Element(cursor.since(start), target, value.expression(), value.source());
    }

    private static boolean isName(Token token) {
        return token instanceof Token.Word || token instanceof Token.Quoted;
    }

    private static String nameOf(Token token) {
        return token instanceof Token.Word word ? word.text() : ((Token.Quoted) token).text();
    }

    private record Value(Expr expression, String source) {}

    private Value value() {
        int before = cursor.end();
        int start = cursor.peek(OPERAND).span().start();
        Report.Mark mark = report.mark();
        Expr expression = expressions.expression();
        boolean isWhole = report.failures() == mark.failures();
        if ((isWhole && cursor.peek(OPERATOR).endsValue()) || !readsAsRaw(expression, before)) {
            return new Value(expression, source(expression, start));
        }
        report.backTo(mark);
        cursor.moveTo(before);
        Token token = cursor.take(FILTER);
        String word = token.span().of(text);
        return new Value(new Expr.Raw(token.span(), word), word);
    }

    /// Whether a value is better read as one wide word: `foo*`, `calendar:2months`, `12:30` are no
    /// expressions.
    private boolean readsAsRaw(Expr expression, int before) {
        Token token = cursor.at(before, FILTER);
        if (!(token instanceof Token.Word word) || word.indexed() || word.text().endsWith("//")) {
            return false;
        }
        boolean isLeaf =
                expression instanceof Expr.Word || expression instanceof Expr.NumberLiteral;
        if (isLeaf && expression.span().equals(word.span())) {
            return false;
        }
        Token next = cursor.behind(token, OPERATOR);
        return next.is(Mark.COMMA)
                || next.is(Mark.CLOSE_PAREN)
                || next.is(Mark.CLOSE_BRACKET)
                || word.span().end() > cursor.end();
    }

    private String source(Expr expression, int start) {
        if (!Sources.isSimple(expression)) {
            return "";
        }
        boolean isArithmetic =
                expression instanceof Expr.Unary || expression instanceof Expr.Binary;
        return isArithmetic ? cursor.since(start).of(text) : expression.span().of(text);
    }
}
