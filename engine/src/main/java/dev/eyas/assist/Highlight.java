package dev.eyas.assist;

import dev.eyas.diagnostic.Span;
import dev.eyas.function.Functions;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A piece of a query and what it stands for, for those who colour queries.
public record Highlight(Span span, Role role) {

    /// What a piece stands for.
    public enum Role {
        FUNCTION,
        /// `and`, `case`, `true`.
        KEYWORD,
        FIELD,
        /// The name of an argument.
        ARGUMENT,
        /// A text: of a pattern, an argument.
        VALUE,
        NUMBER,
        REGEX,
        /// `?name`.
        PARAMETER,
        COMMENT,
        SYMBOL,
        /// Text that begins nothing.
        STRAY
    }

    /// The pieces of any text, in order; blanks lie between them.
    public static List<Highlight> of(String text, Functions functions, Dialect dialect) {
        List<Piece> pieces = Parser.pieces(text, dialect);
        Trail trail = new Trail(functions);
        List<Highlight> highlights = new ArrayList<>(pieces.size());
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            highlights.add(new Highlight(piece.span(), trail.follow(piece, next(pieces, at))));
        }
        return highlights;
    }

    /// The piece that follows, comments aside.
    static Optional<Piece> next(List<Piece> pieces, int at) {
        return pieces.subList(at + 1, pieces.size()).stream()
                .filter(piece -> !piece.isComment())
                .findFirst();
    }
}
