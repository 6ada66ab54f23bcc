package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The parser's place in the text. Looking at the next token in several modes is free; taking it
/// moves on and reports what is wrong with it.
final class Cursor {

    /// Whether the tokens that are taken are remembered.
    enum Keeping {
        NOTHING,
        TOKENS
    }

    private final Lexer lexer;
    private final Report report;
    private final Peeks peeks;
    private final Keeping keeping;
    private final List<Taken> taken = new ArrayList<>();
    private int position;
    private int lastStart;
    private int end;

    Cursor(Lexer lexer, Report report, Keeping keeping) {
        this.lexer = lexer;
        this.peeks = new Peeks(lexer);
        this.report = report;
        this.keeping = keeping;
    }

    Token peek(Lexer.Mode mode) {
        return lexed(mode).token();
    }

    Token take(Lexer.Mode mode) {
        Lexed lexed = lexed(mode);
        report.problems(lexed.problems());
        moveTo(lexed.token().span().end());
        if (keeping == Keeping.TOKENS) {
            taken.add(new Taken(lexed.token(), mode));
        }
        lastStart = lexed.token().span().start();
        return lexed.token();
    }

    /// Takes the next token if it is `mark`.
    boolean takeIf(Lexer.Mode mode, Mark mark) {
        if (!peek(mode).is(mark)) {
            return false;
        }
        take(mode);
        return true;
    }

    /// The token behind `token`, without moving.
    Token behind(Token token, Lexer.Mode mode) {
        return at(token.span().end(), mode);
    }

    /// The token at or after `start`, without moving.
    Token at(int start, Lexer.Mode mode) {
        return peeks.read(start, mode).token();
    }

    /// Reports what is wrong with text that begins no token, if that comes next: it says more than
    /// what is missing.
    void reportStray(Lexer.Mode mode) {
        if (peek(mode) instanceof Token.Stray) {
            report.problems(lexed(mode).problems());
        }
    }

    /// The tokens that were taken and remembered, in order. Without errors nothing but blanks and
    /// comments lies between them.
    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /// Moves on without reporting what is passed over, or back to read again.
    void moveTo(int target) {
        while (!taken.isEmpty() && taken.getLast().token().span().start() >= target) {
            taken.removeLast();
        }
        position = target;
        lastStart = target;
        end = target;
    }

    /// Where the last token ended.
    int end() {
        return end;
    }

    /// Where something is missing: from the last token to the next, on the last token's line.
    Span gap() {
        int lineEnd = lexer.lineEnd(end);
        int next = peek(Lexer.Mode.FILTER).span().start();
        return new Span(end, Math.max(end, Math.min(next, lineEnd)));
    }

    /// The last token that was taken.
    Span last() {
        return new Span(lastStart, end);
    }

    /// Everything from `start` to the end of the last token.
    Span since(int start) {
        return new Span(Math.min(start, end), end);
    }

    /// Skips what cannot be read, up to the nearest `|`, `;`, closing bracket of an open bracket,
    /// or the end. Brackets that open on the way are skipped with what they hold.
    void skipToBoundary(Lexer.Mode mode) {
        Deque<Mark> closers = new ArrayDeque<>();
        int openBraces = 0;
        while (true) {
            Token token = peek(openBraces > 0 ? Lexer.Mode.FILTER : mode);
            switch (token) {
                case Token.End _ -> {
                    return;
                }
                case Token.Symbol symbol when symbol.mark().opens() -> {
                    closers.push(symbol.mark().closer());
                    openBraces += symbol.is(Mark.OPEN_BRACE) ? 1 : 0;
                }
                case Token.Symbol symbol when symbol.mark().closes() -> {
                    if (!closers.contains(symbol.mark())) {
                        return;
                    }
                    Mark closed;
                    do {
                        closed = closers.pop();
                        openBraces -= closed == Mark.CLOSE_BRACE ? 1 : 0;
                    } while (closed != symbol.mark());
                }
                case Token.Symbol symbol when symbol.is(Mark.PIPE) || symbol.is(Mark.SEMICOLON) -> {
                    if (openBraces == 0) {
                        return;
                    }
                }
                case Token.Word _,
                        Token.Quoted _,
                        Token.Regex _,
                        Token.Parameter _,
                        Token.Backtick _,
                        Token.Symbol _,
                        Token.Stray _ -> {}
            }
            moveTo(token.span().end());
        }
    }

    private Lexed lexed(Lexer.Mode mode) {
        return peeks.read(position, mode);
    }
}
