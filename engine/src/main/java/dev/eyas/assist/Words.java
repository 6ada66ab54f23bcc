package dev.eyas.assist;

import dev.eyas.assist.Highlight.Role;
import dev.eyas.syntax.Numbers;
import dev.eyas.syntax.Piece;
import java.util.Set;

/// Tells what words are by their letters alone.
final class Words {

    private static final Set<String> COMPARISONS =
            Set.of("=", "==", "!=", "<>", "<", "<=", ">", ">=", "=~", "!~", ":=", "<=>");

    private static final Set<String> BLOCKS = Set.of("case", "union", "match");

    private Words() {}

    static boolean isOperator(String word) {
        return word.equalsIgnoreCase("and")
                || word.equalsIgnoreCase("or")
                || word.equalsIgnoreCase("not");
    }

    /// Whether the word may stand before a brace of its own.
    static boolean isBlock(String word) {
        return BLOCKS.contains(word);
    }

    /// Whether a field stands before this.
    static boolean concernsField(Piece next) {
        return (next.kind() == Piece.Kind.SYMBOL && COMPARISONS.contains(next.text()))
                || next.isWord("match")
                || next.isWord("like");
    }

    /// What a word stands for where it is a value.
    ///
    /// @param usual what other words are there
    static Role role(String word, Role usual) {
        if (word.equals("true") || word.equals("false")) {
            return Role.KEYWORD;
        }
        return Numbers.isBound(word) ? Role.NUMBER : usual;
    }
}
