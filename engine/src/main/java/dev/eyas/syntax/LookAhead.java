package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;
import static dev.eyas.syntax.Lexer.Mode.OPERATOR;

import java.util.Optional;

/// Decides from the next few tokens what kind of step begins. Nothing is taken.
final class LookAhead {

    /// What a step can be.
    enum Step {
        CASE,
        UNION,
        MATCH,
        ASSIGN,
        LINK,
        /// `field =~ f(..)` with a function that is no filter.
        FIELD_APPLY,
        STATS,
        SAVED,
        /// A call of a function that is no filter.
        CALL,
        FILTER
    }

    private final Cursor cursor;
    private final FunctionCatalogue catalogue;
    private final Spelling spelling;

    LookAhead(Cursor cursor, FunctionCatalogue catalogue, Spelling spelling) {
        this.cursor = cursor;
        this.catalogue = catalogue;
        this.spelling = spelling;
    }

    Step step() {
        Token token = cursor.peek(FILTER);
        return switch (token) {
            case Token.Word word -> wordStep(word);
            case Token.Quoted quoted -> fieldStep(quoted);
            case Token.Backtick _ -> Step.ASSIGN;
            case Token.Symbol symbol when symbol.is(Mark.OPEN_BRACKET) -> Step.STATS;
            case Token.Symbol symbol when symbol.is(Mark.DOLLAR) -> Step.SAVED;
            case Token.Symbol _, Token.Regex _, Token.Parameter _, Token.Stray _, Token.End _ ->
                    Step.FILTER;
        };
    }

    private Step wordStep(Token.Word word) {
        Token next = cursor.behind(word, OPERATOR);
        if (next.is(Mark.OPEN_BRACE) && word.isWord("case")) {
            return Step.CASE;
        }
        if (next.is(Mark.OPEN_BRACE) && word.isWord("union")) {
            return Step.UNION;
        }
        if (isCall(word)) {
            return mayFilter(word.text()) ? Step.FILTER : Step.CALL;
        }
        return Quoting.isOperatorWord(word.text()) ? Step.FILTER : fieldStep(word);
    }

    private Step fieldStep(Token field) {
        Token next = cursor.behind(field, OPERATOR);
        if (next.is(Mark.ASSIGN)) {
            return Step.ASSIGN;
        }
        if (next.is(Mark.LINK)) {
            return Step.LINK;
        }
        if (next.is(Mark.MATCHES)) {
            return appliesNoFilter(next) ? Step.FIELD_APPLY : Step.FILTER;
        }
        if (next.isWord("match") && cursor.behind(next, OPERATOR).is(Mark.OPEN_BRACE)) {
            return Step.MATCH;
        }
        return Step.FILTER;
    }

    private boolean appliesNoFilter(Token matches) {
        Token next = cursor.behind(matches, FILTER);
        while (next.is(Mark.BANG) || next.isKeyword("not")) {
            next = cursor.behind(next, FILTER);
        }
        return next instanceof Token.Word word
                && cursor.behind(word, OPERATOR).is(Mark.OPEN_PAREN)
                && !mayFilter(word.text());
    }

    /// Whether a word is a function's name before its arguments. An unknown name right before a
    /// parenthesis is a misspelt function and not free text before a group; so is, before blanks, a
    /// name that resembles a known one.
    boolean isCall(Token.Word word) {
        if (word.indexed()
                || !isFunctionShaped(word.text())
                || Quoting.isOperatorWord(word.text())) {
            return false;
        }
        Token next = cursor.behind(word, OPERATOR);
        boolean touches = next.span().start() == word.span().end();
        return next.is(Mark.OPEN_PAREN)
                && (touches
                        || catalogue.contains(word.text())
                        || spelling.closest(word.text()).isPresent());
    }

    /// Whether a call of this name can stand in a filter; for a misspelt name, whether the one that
    /// was meant can.
    boolean mayFilter(String name) {
        if (catalogue.contains(name)) {
            return catalogue.isFilter(name);
        }
        Optional<String> meant = spelling.closest(name);
        return meant.isEmpty() || catalogue.isFilter(meant.get());
    }

    /// Whether a condition, or something that looks like the beginning of one, comes next.
    boolean beginsOperand() {
        return switch (cursor.peek(FILTER)) {
            case Token.Word _, Token.Quoted _, Token.Regex _, Token.Parameter _, Token.Backtick _ ->
                    true;
            case Token.Symbol symbol ->
                    symbol.is(Mark.BANG)
                            || symbol.is(Mark.OPEN_PAREN)
                            || symbol.is(Mark.OPEN_BRACKET)
                            || symbol.is(Mark.DOLLAR);
            case Token.Stray _, Token.End _ -> false;
        };
    }

    /// Whether text to search for comes next, rather than a condition on a field or a step.
    boolean isBareText() {
        Token token = cursor.peek(FILTER);
        if (!(token instanceof Token.Word || token instanceof Token.Quoted)
                || step() != Step.FILTER) {
            return false;
        }
        Token next = cursor.behind(token, OPERATOR);
        boolean isNegation = token.isKeyword("not");
        boolean isCall = token instanceof Token.Word word && isCall(word);
        boolean compares = next instanceof Token.Symbol symbol && symbol.mark().compares();
        return !isNegation && !isCall && !compares && !next.isWord("like");
    }

    /// `name` or `namespace:name`.
    private static boolean isFunctionShaped(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? isIdentifier(text)
                : isIdentifier(text.substring(0, colon)) && isIdentifier(text.substring(colon + 1));
    }

    private static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && !Characters.isDigit(text.charAt(0))
                && Characters.areIdentifier(text);
    }
}
