package dev.eyas.assist;

import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Piece;
import java.util.List;
import java.util.Optional;

/// Tells whether a query that is being typed goes on in the next line.
public final class Continuation {

    private Continuation() {}

    /// What the text waits for: a closing bracket, quote or comment mark, or `…` for anything that
    /// may follow `|` and the like. Nothing when it can stand as it is.
    public static Optional<String> awaited(String text, Dialect dialect) {
        List<Piece> pieces =
                Parser.pieces(text, dialect).stream()
                        .filter(piece -> piece.kind() != Piece.Kind.COMMENT)
                        .toList();
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        Piece last = pieces.getLast();
        return switch (last.kind()) {
            case OPEN_STRING -> Optional.of("\"");
            case OPEN_COMMENT -> Optional.of("*/");
            case WORD, STRING, REGEX, OPEN_REGEX, PARAMETER, NAME, SYMBOL, COMMENT, STRAY ->
                    closer(pieces).or(() -> goesOn(last) ? Optional.of("…") : Optional.empty());
        };
    }

    /// What closes the innermost bracket that is open.
    private static Optional<String> closer(List<Piece> pieces) {
        StringBuilder closers = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.is("(")) {
                closers.append(')');
            } else if (piece.is("[")) {
                closers.append(']');
            } else if (piece.is("{")) {
                closers.append('}');
            } else if (piece.is(")") || piece.is("]") || piece.is("}")) {
                int opened = closers.lastIndexOf(piece.text());
                closers.setLength(opened < 0 ? closers.length() : opened);
            }
        }
        return closers.isEmpty()
                ? Optional.empty()
                : Optional.of(closers.substring(closers.length() - 1));
    }

    private static boolean goesOn(Piece last) {
        return last.is("|")
                || last.is(":=")
                || last.is("=~")
                || last.isWord("and")
                || last.isWord("or")
                || last.isWord("not");
    }
}
