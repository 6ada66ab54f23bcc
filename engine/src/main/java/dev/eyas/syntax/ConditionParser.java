package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;
import static dev.eyas.syntax.Lexer.Mode.OPERATOR;

import dev.eyas.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/// Reads single conditions: a field, its operator and what it is compared with; or text to search
/// for.
final class ConditionParser {

    private final Cursor cursor;
    private final LookAhead lookAhead;
    private final ExprParser expressions;
    private final FilterComplaints complaints;
    private final FieldNames fields;

    ConditionParser(
            Cursor cursor,
            LookAhead lookAhead,
            ExprParser expressions,
            FilterComplaints complaints,
            FieldNames fields) {
        this.cursor = cursor;
        this.lookAhead = lookAhead;
        this.expressions = expressions;
        this.complaints = complaints;
        this.fields = fields;
    }

    /// What begins with a word or a string.
    Filter condition() {
        Token token = cursor.take(FILTER);
        Token operator = cursor.peek(OPERATOR);
        if (operator instanceof Token.Symbol symbol) {
            Optional<Filter.Comparison> comparison = comparison(symbol.mark());
            if (comparison.isPresent()) {
                return compare(token, comparison.get());
            }
            if (symbol.is(Mark.MATCHES) || symbol.is(Mark.NOT_MATCHES)) {
                return matches(token, symbol);
            }
            if (symbol.is(Mark.EQUAL)
                    || symbol.is(Mark.NOT_EQUAL)
                    || symbol.is(Mark.ANGLES)
                    || symbol.is(Mark.DOUBLE_EQUAL)) {
                return is(token, symbol.mark());
            }
        }
        if (operator.isWord("like") && beginsPattern(cursor.behind(operator, FILTER))) {
            return like(token);
        }
        return text(token);
    }

    private static Optional<Filter.Comparison> comparison(Mark mark) {
        for (Filter.Comparison comparison : Filter.Comparison.values()) {
            if (comparison.symbol().equals(mark.text())) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    private static boolean beginsPattern(Token token) {
        return token instanceof Token.Word
                || token instanceof Token.Quoted
                || token instanceof Token.Regex
                || token instanceof Token.Parameter;
    }

    private Filter like(Token token) {
        FieldName field = fields.read(token);
        cursor.take(OPERATOR);
        Pattern pattern = pattern("like");
        return new Filter.Like(cursor.since(token.span().start()), field, pattern);
    }

    private Filter text(Token token) {
        if (token instanceof Token.Word word && (word.isWord("true") || word.isWord("false"))) {
            return new Filter.Always(word.span(), word.isWord("true"));
        }
        Pattern pattern;
        if (token instanceof Token.Word word) {
            complaints.freeText(word);
            pattern = new Pattern.Word(word.span(), word.text());
        } else {
            String text = token instanceof Token.Quoted quoted ? quoted.text() : "";
            pattern = new Pattern.Quoted(token.span(), text);
        }
        return new Filter.FreeText(token.span(), pattern);
    }

    private Filter is(Token token, Mark mark) {
        FieldName field = fields.read(token);
        Span operator = cursor.take(OPERATOR).span();
        if (mark == Mark.ANGLES) {
            complaints.foreignComparison(operator, mark, Mark.NOT_EQUAL);
        } else if (mark == Mark.DOUBLE_EQUAL) {
            complaints.foreignComparison(operator, mark, Mark.EQUAL);
        }
        Pattern pattern = pattern(mark.text());
        Token next = cursor.peek(OPERATOR);
        if (next instanceof Token.Symbol symbol && symbol.mark().compares()) {
            complaints.sharedValue(operator, next.span());
        }
        boolean negated = mark == Mark.NOT_EQUAL || mark == Mark.ANGLES;
        return new Filter.Is(cursor.since(token.span().start()), field, negated, pattern);
    }

    private Filter matches(Token token, Token.Symbol operator) {
        FieldName field = fields.read(token);
        if (operator.is(Mark.NOT_MATCHES)) {
            complaints.foreignComparison(operator.span(), Mark.NOT_MATCHES, Mark.NOT_EQUAL);
        }
        Token next = cursor.behind(operator, FILTER);
        if (next instanceof Token.Regex && operator.is(Mark.MATCHES)) {
            complaints.regexAfterMatches(operator.span());
        } else if (operator.is(Mark.MATCHES)
                || (next instanceof Token.Word word && lookAhead.isCall(word))) {
            return fieldCall(field);
        }
        cursor.take(OPERATOR);
        Pattern pattern = pattern(operator.mark().text());
        return new Filter.Is(
                cursor.since(token.span().start()), field, operator.is(Mark.NOT_MATCHES), pattern);
    }

    /// `field =~ f(..)` with its negations.
    Filter.FieldCall fieldCall() {
        return fieldCall(fields.read(cursor.take(FILTER)));
    }

    private Filter.FieldCall fieldCall(FieldName field) {
        boolean negated = cursor.take(OPERATOR).is(Mark.NOT_MATCHES);
        while (cursor.peek(FILTER).is(Mark.BANG) || cursor.peek(FILTER).isKeyword("not")) {
            cursor.take(FILTER);
            negated = !negated;
        }
        Expr.Call call;
        if (cursor.peek(FILTER) instanceof Token.Word word && lookAhead.isCall(word)) {
            call = expressions.call(cursor.take(FILTER));
        } else {
            complaints.missingFunction(field);
            call = new Expr.Call(cursor.gap(), "", cursor.gap(), List.of());
        }
        return new Filter.FieldCall(cursor.since(field.span().start()), field, negated, call);
    }

    private Filter compare(Token token, Filter.Comparison comparison) {
        FieldName field = fields.read(token);
        cursor.take(OPERATOR);
        Filter.Bound bound = bound(field, comparison);
        return new Filter.Compare(cursor.since(token.span().start()), field, comparison, bound);
    }

    private Filter.Bound bound(FieldName field, Filter.Comparison comparison) {
        Token token = cursor.peek(FILTER);
        if (token instanceof Token.Parameter parameter) {
            cursor.take(FILTER);
            Pattern.Parameter value =
                    new Pattern.Parameter(token.span(), parameter.name(), parameter.fallback());
            return new Filter.Bound.Parameter(token.span(), value);
        }
        if (token instanceof Token.Word word && Numbers.isBound(word.text())) {
            cursor.take(FILTER);
            return new Filter.Bound.Number(token.span(), word.text(), false);
        }
        if (token instanceof Token.Quoted quoted && Numbers.isBound(quoted.text())) {
            cursor.take(FILTER);
            return new Filter.Bound.Number(token.span(), quoted.text(), true);
        }
        complaints.notANumber(field, comparison, token);
        if (token instanceof Token.Word
                || token instanceof Token.Quoted
                || token instanceof Token.Regex) {
            cursor.take(FILTER);
        }
        return new Filter.Bound.Missing(token.span());
    }

    /// The pattern behind `operator`.
    Pattern pattern(String operator) {
        Token token = cursor.peek(FILTER);
        return switch (token) {
            case Token.Word word -> {
                complaints.value(word);
                cursor.take(FILTER);
                yield new Pattern.Word(word.span(), word.text());
            }
            case Token.Quoted quoted -> {
                cursor.take(FILTER);
                yield new Pattern.Quoted(quoted.span(), quoted.text());
            }
            case Token.Regex regex -> {
                cursor.take(FILTER);
                yield new Pattern.Regex(regex.span(), regex.body(), regex.flags());
            }
            case Token.Parameter parameter -> {
                cursor.take(FILTER);
                yield new Pattern.Parameter(
                        parameter.span(), parameter.name(), parameter.fallback());
            }
            case Token.Symbol _, Token.Backtick _, Token.Stray _, Token.End _ -> {
                complaints.missingValue(operator, token);
                yield new Pattern.Missing(cursor.gap());
            }
        };
    }
}
