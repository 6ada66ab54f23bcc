package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.OPERAND;
import static dev.eyas.syntax.Lexer.Mode.OPERATOR;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads expressions by the binding power of their operators.
final class ExprParser {

    private final Cursor cursor;
    private final Nesting nesting;
    private final ExprComplaints complaints;
    private final PipelineParser pipelines;
    private final CallParser calls;

    ExprParser(
            String text,
            Cursor cursor,
            Report report,
            Nesting nesting,
            ExprComplaints complaints,
            PipelineParser pipelines) {
        this.cursor = cursor;
        this.nesting = nesting;
        this.complaints = complaints;
        this.pipelines = pipelines;
        this.calls = new CallParser(text, cursor, report, nesting, complaints, this);
    }

    Expr expression() {
        return expression(1);
    }

    /// A call whose name was taken; its parenthesis comes next.
    Expr.Call call(Token name) {
        String text = name instanceof Token.Word word ? word.text() : "";
        complaints.function(name.span(), text);
        List<Expr.Argument> arguments = calls.arguments();
        return new Expr.Call(cursor.since(name.span().start()), text, name.span(), arguments);
    }

    List<Expr.Argument> arguments() {
        return calls.arguments();
    }

    Expr.ArrayOf array() {
        return calls.array();
    }

    private Expr expression(int minPower) {
        int before = nesting.beginChain();
        int start = cursor.peek(OPERAND).span().start();
        Expr left = unary();
        while (true) {
            Token token = cursor.peek(OPERATOR);
            Optional<Expr.BinaryOperator> operator = operator(token);
            if (operator.isEmpty() || operator.get().power() < minPower) {
                break;
            }
            cursor.take(OPERATOR);
            if (!nesting.pushDown(token.span())) {
                break;
            }
            if (operator.get().power() == 1 && isComparison(left)) {
                complaints.comparisonChain(token.span());
            }
            Expr right = expression(operator.get().power() + 1);
            left = new Expr.Binary(cursor.since(start), operator.get(), left, right);
        }
        nesting.endChain(before);
        return left;
    }

    private static boolean isComparison(Expr expression) {
        return expression instanceof Expr.Binary binary && binary.operator().power() == 1;
    }

    private static Optional<Expr.BinaryOperator> operator(Token token) {
        if (!(token instanceof Token.Symbol symbol)) {
            return Optional.empty();
        }
        for (Expr.BinaryOperator operator : Expr.BinaryOperator.values()) {
            if (operator.symbol().equals(symbol.mark().text())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Expr unary() {
        Token token = cursor.peek(OPERAND);
        if (token.is(Mark.MINUS)) {
            return signed(Expr.UnaryOperator.NEGATE);
        }
        if (token.is(Mark.BANG)) {
            return signed(Expr.UnaryOperator.NOT);
        }
        return primary();
    }

    private Expr signed(Expr.UnaryOperator operator) {
        Span sign = cursor.take(OPERAND).span();
        Expr operand = primary();
        return new Expr.Unary(cursor.since(sign.start()), operator, operand);
    }

    private Expr primary() {
        Token token = cursor.peek(OPERAND);
        return switch (token) {
            case Token.Word word -> word();
            case Token.Quoted quoted -> {
                cursor.take(OPERAND);
                yield named(quoted, quoted.text(), new Expr.Quoted(quoted.span(), quoted.text()));
            }
            case Token.Parameter parameter -> {
                cursor.take(OPERAND);
                yield new Expr.Parameter(parameter.span(), parameter.name(), parameter.fallback());
            }
            case Token.Symbol symbol when symbol.is(Mark.OPEN_PAREN) -> group(symbol.span());
            case Token.Symbol symbol when symbol.is(Mark.OPEN_BRACKET) -> calls.array();
            case Token.Symbol symbol when symbol.is(Mark.OPEN_BRACE) ->
                    subquery(symbol.span().start(), Optional.empty());
            case Token.Regex regex -> {
                cursor.take(OPERAND);
                complaints.regexInExpression(regex);
                yield new Expr.Missing(regex.span());
            }
            case Token.Symbol _, Token.Backtick _, Token.Stray _, Token.End _ -> {
                complaints.missingOperand(token);
                yield new Expr.Missing(cursor.gap());
            }
        };
    }

    private Expr word() {
        Token.Word word = (Token.Word) cursor.take(OPERAND);
        Token next = cursor.peek(OPERATOR);
        if (next.is(Mark.OPEN_PAREN) && !word.indexed()) {
            return call(word);
        }
        if (word.text().startsWith("*")) {
            return new Expr.Raw(word.span(), word.text());
        }
        if (word.isKeyword("not") && complaints.beginsOperand()) {
            complaints.foreignOperator(word.span(), word.text(), "!");
            return signedByWord(word);
        }
        if ((word.isKeyword("and") || word.isKeyword("or")) && complaints.beginsOperand()) {
            complaints.logicalWord(word);
        }
        complaints.plainWord(word);
        Expr plain =
                Numbers.isLiteral(word.text())
                        ? new Expr.NumberLiteral(word.span(), word.text())
                        : new Expr.Word(word.span(), word.text());
        return named(word, word.text(), plain);
    }

    private Expr signedByWord(Token.Word word) {
        Expr operand = primary();
        return new Expr.Unary(cursor.since(word.span().start()), Expr.UnaryOperator.NOT, operand);
    }

    /// `name: { pipeline }`, or `plain` when it is no name of a subquery.
    private Expr named(Token name, String text, Expr plain) {
        Token colon = cursor.peek(OPERATOR);
        if (!colon.is(Mark.COLON) || !cursor.behind(colon, OPERAND).is(Mark.OPEN_BRACE)) {
            return plain;
        }
        cursor.take(OPERATOR);
        return subquery(name.span().start(), Optional.of(text));
    }

    private Expr group(Span open) {
        cursor.take(OPERAND);
        if (cursor.peek(OPERAND).is(Mark.CLOSE_PAREN)) {
            Span span = open.to(cursor.take(OPERAND).span());
            complaints.emptyGroup(span);
            return new Expr.Missing(span);
        }
        Expr inner = nesting.enter(Mark.OPEN_PAREN, open) ? expression() : new Expr.Missing(open);
        nesting.leave(Mark.OPEN_PAREN);
        calls.close(Mark.OPEN_PAREN, open);
        return inner;
    }

    private Expr subquery(int start, Optional<String> name) {
        Pipeline pipeline = pipelines.block();
        List<Expr.Attribute> attributes = new ArrayList<>();
        Token token = cursor.peek(OPERATOR);
        while (token instanceof Token.Word word && cursor.behind(word, OPERATOR).is(Mark.COLON)) {
            cursor.take(OPERATOR);
            cursor.take(OPERATOR);
            Expr value = expression();
            attributes.add(
                    new Expr.Attribute(cursor.since(word.span().start()), word.text(), value));
            token = cursor.peek(OPERATOR);
        }
        return new Expr.Subquery(cursor.since(start), name, pipeline, attributes);
    }
}
