package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;

/// A piece of a query's text, for those who show queries or help to write them. There are pieces of
/// any text, however broken.
///
/// @param text what it means: a word, the value of a string, the signs of a symbol
public record Piece(Span span, Kind kind, String text) {

    /// What a piece is by its form; what it stands for depends on what is around it.
    public enum Kind {
        WORD,
        STRING,
        /// A string that is not closed.
        OPEN_STRING,
        REGEX,
        /// A regex that is not closed.
        OPEN_REGEX,
        /// `?name`, a parameter of the query.
        PARAMETER,
        /// A name in backticks.
        NAME,
        SYMBOL,
        COMMENT,
        /// A comment that is not closed.
        OPEN_COMMENT,
        /// Text that begins nothing.
        STRAY
    }

    /// Whether this is that symbol.
    public boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /// Whether this is that word, in any case.
    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    public boolean isComment() {
        return kind == Kind.COMMENT || kind == Kind.OPEN_COMMENT;
    }
}
