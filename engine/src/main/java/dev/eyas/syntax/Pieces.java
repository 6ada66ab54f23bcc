package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into pieces: as the parser read it where it could, and as conditions are read where
/// it gave up.
final class Pieces {

    private final String text;
    private final Lexer lexer;
    private final List<Piece> pieces = new ArrayList<>();

    Pieces(String text, Lexer lexer) {
        this.text = text;
        this.lexer = lexer;
    }

    /// @param tokens what the parser took, in order
    List<Piece> of(List<Taken> tokens) {
        int position = 0;
        for (Taken taken : tokens) {
            int start = taken.token().span().start();
            if (start >= position) {
                addGap(position, start);
                position = Math.max(start, add(start, taken.mode()));
            }
        }
        addGap(position, text.length());
        return List.copyOf(pieces);
    }

    /// What was passed over.
    private void addGap(int from, int to) {
        int position = from;
        while (position < to) {
            int start = lexer.read(position, Lexer.Mode.FILTER).token().span().start();
            addComments(position, Math.min(start, to));
            if (start >= to) {
                return;
            }
            position = Math.max(start + 1, add(start, Lexer.Mode.FILTER));
        }
    }

    private void addComments(int from, int to) {
        for (Span comment : Comments.spans(text, from, to)) {
            String written = comment.of(text);
            boolean open =
                    written.startsWith("/*")
                            && (written.length() < "/**/".length() || !written.endsWith("*/"));
            pieces.add(
                    new Piece(
                            comment, open ? Piece.Kind.OPEN_COMMENT : Piece.Kind.COMMENT, written));
        }
    }

    /// Adds the token at `start`, and tells where it ends.
    private int add(int start, Lexer.Mode mode) {
        Lexed lexed = lexer.read(start, mode);
        Span span = lexed.token().span();
        switch (lexed.token()) {
            case Token.Word word -> add(span, Piece.Kind.WORD, word.text());
            case Token.Quoted quoted ->
                    add(
                            span,
                            isUnclosed(lexed) ? Piece.Kind.OPEN_STRING : Piece.Kind.STRING,
                            quoted.text());
            case Token.Regex regex ->
                    add(
                            span,
                            isUnclosed(lexed) ? Piece.Kind.OPEN_REGEX : Piece.Kind.REGEX,
                            regex.body());
            case Token.Parameter parameter -> add(span, Piece.Kind.PARAMETER, parameter.name());
            case Token.Backtick backtick -> add(span, Piece.Kind.NAME, backtick.name());
            case Token.Symbol symbol -> add(span, Piece.Kind.SYMBOL, symbol.mark().text());
            case Token.Stray _ -> add(span, Piece.Kind.STRAY, span.of(text));
            case Token.End _ -> {}
        }
        return span.end();
    }

    private void add(Span span, Piece.Kind kind, String meaning) {
        pieces.add(new Piece(span, kind, meaning));
    }

    private static boolean isUnclosed(Lexed lexed) {
        return lexed.problems().stream()
                .anyMatch(problem -> problem.code().startsWith("unclosed-"));
    }
}
