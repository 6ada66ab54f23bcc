package dev.eyas.assist;

import dev.eyas.assist.Offers.Quotes;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Piece;
import java.util.List;
import java.util.Locale;

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
        int begun = begun(pieces, end);
        for (int at = 0; at < begun; at++) {
            trail.follow(pieces.get(at), Highlight.next(pieces, at));
        }
        if (!pieces.isEmpty() && isClosedToAll(pieces.getLast(), end)) {
            return new Completion(new Span(end, end), List.of());
        }
        int start = begun < pieces.size() ? pieces.get(begun).span().start() : end;
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

    /// The piece with which begins what the cursor stands behind and may become longer. Where
    /// values are computed, `time:ho` is several pieces until its parenthesis is there.
    private static int begun(List<Piece> pieces, int cursor) {
        int begun = pieces.size();
        int end = cursor;
        while (begun > 0 && isPart(pieces.get(begun - 1), end)) {
            begun--;
            end = pieces.get(begun).span().start();
            boolean goesOn =
                    pieces.get(begun).text().startsWith(":")
                            || (begun > 0 && pieces.get(begun - 1).is(":"));
            if (!goesOn) {
                return begun;
            }
        }
        return begun < pieces.size() && pieces.get(begun).is(":") ? pieces.size() : begun;
    }

    private static boolean isPart(Piece piece, int end) {
        return piece.span().end() == end
                && (piece.kind() == Piece.Kind.WORD
                        || piece.kind() == Piece.Kind.OPEN_STRING
                        || piece.is(":"));
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

    private static boolean fits(Suggestion suggestion, String written) {
        String wanted = letters(written);
        return letters(suggestion.text()).startsWith(wanted) && !suggestion.text().equals(written);
    }

    private static String letters(String text) {
        return (text.startsWith("\"") ? text.substring(1) : text).toLowerCase(Locale.ROOT);
    }
}
