package dev.eyas.syntax;

import java.util.ArrayList;
import java.util.List;

/// The tokens of a query in order, each with the comments around it, to be laid out anew. Tokens
/// keep the text they were written with.
final class Tape {

    private final String text;
    private final List<Taken> tokens;
    private final List<Comments.Gap> gaps = new ArrayList<>();

    /// The comments of the gap before the next token that were not laid out yet.
    private List<Comments.Comment> pending;

    private int next;

    Tape(String text, List<Taken> tokens) {
        this.text = text;
        this.tokens = tokens;
        int end = 0;
        for (Taken taken : tokens) {
            gaps.add(Comments.between(text, end, taken.token()));
            end = taken.token().span().end();
        }
        this.pending = gaps.getFirst().comments();
    }

    Token peek() {
        return tokens.get(next).token();
    }

    /// The token `distance` behind the next one, or the last.
    Taken ahead(int distance) {
        return tokens.get(Math.min(next + distance, tokens.size() - 1));
    }

    boolean at(Mark mark) {
        return peek().is(mark);
    }

    boolean isAhead(int distance, Mark mark) {
        return ahead(distance).token().is(mark);
    }

    /// The text of the token `distance` behind the next one, as written.
    String written(int distance) {
        return ahead(distance).token().span().of(text);
    }

    /// Whether blanks or comments lie before the token `distance` behind the next one.
    boolean isApart(int distance) {
        return ahead(distance - 1).token().span().end() < ahead(distance).token().span().start();
    }

    /// Whether the next token begins a line.
    boolean beginsLine() {
        int from = next == 0 ? 0 : tokens.get(next - 1).token().span().end();
        return text.substring(from, peek().span().start()).indexOf('\n') >= 0;
    }

    /// Whether the next tokens are a function and the parenthesis of its arguments.
    boolean isCall() {
        return peek() instanceof Token.Word
                && isAhead(1, Mark.OPEN_PAREN)
                && ahead(1).mode() == Lexer.Mode.OPERAND;
    }

    boolean hasComments() {
        return !pending.isEmpty();
    }

    /// Whether an empty line lies right before the next token or the comments on lines of their own
    /// above it.
    boolean isAfterEmptyLine() {
        Comments.Gap gap = gaps.get(next);
        return pending.isEmpty() ? gap.endsInEmptyLine() : pending.getFirst().afterEmptyLine();
    }

    /// The comments before the next token that were not laid out yet.
    Doc comments() {
        List<Doc> docs = new ArrayList<>();
        boolean isFirst = true;
        for (Comments.Comment comment : pending) {
            if (!isFirst && comment.afterEmptyLine()) {
                docs.add(new Doc.EmptyLine());
            }
            docs.add(comment.doc());
            isFirst = false;
        }
        boolean endsInRemark =
                !pending.isEmpty() && pending.getLast().place() == Comments.Place.OWN_LINE;
        if (endsInRemark && gaps.get(next).endsInEmptyLine()) {
            docs.add(new Doc.EmptyLine());
        }
        pending = List.of();
        return new Doc.Sequence(docs);
    }

    /// The same without those that stand right before the next token, on its line.
    Doc commentsAbove() {
        int above = 0;
        while (above < pending.size() && pending.get(above).place() != Comments.Place.INLINE) {
            above++;
        }
        List<Comments.Comment> inline = pending.subList(above, pending.size());
        pending = pending.subList(0, above);
        Doc doc = comments();
        pending = inline;
        return doc;
    }

    /// The next token with its comments.
    Doc take() {
        return taken(written(0));
    }

    /// The comments of the next token without the token.
    Doc drop() {
        return taken("");
    }

    /// This many tokens, with nothing changed between them.
    Doc takeAsWritten(int count) {
        Doc before = comments();
        String words = peek().span().to(ahead(count - 1).token().span()).of(text);
        next += count - 1;
        return Doc.sequence(before, taken(words));
    }

    private Doc taken(String written) {
        Doc before = comments();
        next = Math.min(next + 1, tokens.size());
        if (next == tokens.size()) {
            return before;
        }
        List<Doc> docs = new ArrayList<>(List.of(before, Doc.text(written)));
        pending = gaps.get(next).comments();
        while (!pending.isEmpty() && pending.getFirst().place() == Comments.Place.END_OF_LINE) {
            docs.add(pending.getFirst().doc());
            pending = pending.subList(1, pending.size());
        }
        return new Doc.Sequence(docs);
    }
}
