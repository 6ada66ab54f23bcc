package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.EnumMap;
import java.util.Map;

/// Watches how deep a query nests, so that neither the parser nor anyone who walks its tree runs
/// out of stack. A chain of operators counts as well: `a + b + c` is a tree that leans to the left.
final class Nesting {

    /// Brackets within brackets, `not` before `not`, operators in one chain. Published queries stay
    /// below 20; a few thousand frames of 250 levels fit into any thread's stack.
    static final int DEEPEST = 250;

    private final Cursor cursor;
    private final Report report;
    private final int textLength;
    private final Map<Mark, Integer> open = new EnumMap<>(Mark.class);
    private int depth;

    /// The deepest level of the tree parsed since the innermost chain began.
    private int deepest;

    Nesting(Cursor cursor, Report report, int textLength) {
        this.cursor = cursor;
        this.report = report;
        this.textLength = textLength;
    }

    /// One level down. When that is too deep the rest of the text is given up and the answer is
    /// false.
    boolean enter(Span place) {
        depth++;
        deepest = Math.max(deepest, depth);
        return check(place);
    }

    void leave() {
        depth--;
    }

    boolean enter(Mark opener, Span place) {
        open.merge(opener.closer(), 1, Integer::sum);
        return enter(place);
    }

    void leave(Mark opener) {
        open.merge(opener.closer(), -1, Integer::sum);
        leave();
    }

    /// Whether a bracket that `closer` would close is open.
    boolean awaits(Mark closer) {
        return open.getOrDefault(closer, 0) > 0;
    }

    /// Whether the text ends here or a bracket follows that closes an open one.
    boolean atAwaited() {
        Token token = cursor.peek(Lexer.Mode.FILTER);
        return token instanceof Token.End
                || (token instanceof Token.Symbol symbol && awaits(symbol.mark()));
    }

    /// Begins a chain of operators; give the answer to [#endChain].
    int beginChain() {
        int before = deepest;
        deepest = depth;
        return before;
    }

    /// An operator puts everything to its left one level deeper.
    boolean pushDown(Span place) {
        deepest++;
        return check(place);
    }

    void endChain(int before) {
        deepest = Math.max(before, deepest);
    }

    private boolean check(Span place) {
        if (deepest <= DEEPEST) {
            return true;
        }
        report.error(
                Diagnostic.error(
                                "too-deep",
                                place,
                                "this is nested more than " + DEEPEST + " levels deep")
                        .withHelp("split the query into several steps"));
        report.silence();
        cursor.moveTo(textLength);
        return false;
    }
}
