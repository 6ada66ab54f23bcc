package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.Optional;

/// One lexical unit of a query, as a [Lexer.Mode] reads it.
sealed interface Token {

    Span span();

    /// An unquoted word; `indexed` when brackets belong to it, as in `a[0].b`.
    record Word(Span span, String text, boolean indexed) implements Token {}

    /// A quoted string, unescaped.
    record Quoted(Span span, String text) implements Token {}

    record Regex(Span span, String body, String flags) implements Token {}

    record Parameter(Span span, String name, Optional<String> fallback) implements Token {}

    /// A name in backticks, without them.
    record Backtick(Span span, String name) implements Token {}

    record Symbol(Span span, Mark mark) implements Token {}

    /// Text that begins no token.
    record Stray(Span span) implements Token {}

    /// The end of the text.
    record End(Span span) implements Token {}

    default boolean is(Mark mark) {
        return this instanceof Symbol symbol && symbol.mark() == mark;
    }

    /// Whether a value, and what it stands in, may end before this.
    default boolean endsValue() {
        return this instanceof End
                || (this instanceof Symbol symbol
                        && (symbol.mark().closes()
                                || symbol.is(Mark.COMMA)
                                || symbol.is(Mark.PIPE)
                                || symbol.is(Mark.SEMICOLON)));
    }

    /// Whether this is the unquoted word `text`, in exactly these letters.
    default boolean isWord(String text) {
        return this instanceof Word word && word.text().equals(text);
    }

    /// Whether this is the operator word `text`, in any case.
    default boolean isKeyword(String text) {
        return this instanceof Word word && word.text().equalsIgnoreCase(text);
    }
}
