package dev.eyas.assist;

import dev.eyas.assist.Offers.Quotes;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What may stand at a place of a query.
///
/// @param replaced the text that a suggestion takes the place of: what was written of it so far
/// @param suggestions the likeliest first
public record Completion(Span replaced, List<Suggestion> suggestions) {

    public Completion {
        suggestions = List.copyOf(suggestions);
    }

    /// What may stand at the cursor. Depends on nothing but what it is given, and never fails.
    public static Completion of(String text, int cursor, Knowledge known, Dialect dialect) {
        int end = Math.clamp(cursor, 0, text.length());
        String before = text.substring(0, end);
        List<Piece> pieces = Parser.pieces(before, dialect);
        Trail trail = new Trail(known.functions());
        Optional<Piece> last = pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.getLast());
        Optional<Piece> begun = last.filter(piece -> isBegun(piece, end));
        int whole = pieces.size() - (begun.isPresent() ? 1 : 0);
        for (int at = 0; at < whole; at++) {
            trail.follow(pieces.get(at), Highlight.next(pieces, at));
        }
        if (last.filter(piece -> isClosedToAll(piece, end)).isPresent()) {
            return new Completion(new Span(end, end), List.of());
        }
        int start = begun.map(piece -> start(pieces, piece)).orElse(end);
        String written = before.substring(start);
        List<Suggestion> fitting =
                new Offers(
                                known,
                                trail,
                                written.startsWith("\"") ? Quotes.ALWAYS : Quotes.AS_NEEDED)
                        .of(trail.slot()).stream()
                                .filter(suggestion -> fits(suggestion, written))
                                .toList();
        return new Completion(new Span(start, end), fitting);
    }

    /// Whether what the cursor stands behind can be the beginning of something longer.
    private static boolean isBegun(Piece piece, int cursor) {
        return piece.span().end() == cursor
                && (piece.kind() == Piece.Kind.WORD || piece.kind() == Piece.Kind.OPEN_STRING);
    }

    /// Inside comments and regexes, and at a string's closing quote, there is nothing to tell.
    private static boolean isClosedToAll(Piece piece, int cursor) {
        return switch (piece.kind()) {
            case OPEN_COMMENT, OPEN_REGEX -> true;
            case STRING, REGEX, NAME, PARAMETER, STRAY -> piece.span().end() == cursor;
            case COMMENT -> piece.span().end() == cursor && piece.text().startsWith("//");
            case WORD, OPEN_STRING, SYMBOL -> false;
        };
    }

    /// Where values are computed, `time:ho` is three pieces until its parenthesis is there.
    private static int start(List<Piece> pieces, Piece begun) {
        int at = pieces.size() - 1;
        if (at >= 2
                && pieces.get(at - 1).is(":")
                && pieces.get(at - 1).span().end() == begun.span().start()
                && pieces.get(at - 2).kind() == Piece.Kind.WORD
                && pieces.get(at - 2).span().end() == pieces.get(at - 1).span().start()) {
            return pieces.get(at - 2).span().start();
        }
        return begun.span().start();
    }

    private static boolean fits(Suggestion suggestion, String written) {
        String wanted = letters(written);
        return letters(suggestion.text()).startsWith(wanted) && !suggestion.text().equals(written);
    }

    private static String letters(String text) {
        return (text.startsWith("\"") ? text.substring(1) : text).toLowerCase(Locale.ROOT);
    }
}
