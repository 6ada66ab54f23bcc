package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.List;

/// Skips what separates tokens: blanks and comments.
final class Blanks {

    private final String text;
    private final Dialect dialect;

    Blanks(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
    }

    /// The first position at or after `position` that is neither blank nor comment.
    int skip(int position, List<Diagnostic> problems) {
        int current = position;
        while (current < text.length()) {
            int next = skipOne(current, problems);
            if (next == current) {
                return current;
            }
            current = next;
        }
        return current;
    }

    private int skipOne(int position, List<Diagnostic> problems) {
        char character = text.charAt(position);
        if (Characters.isBlank(character)) {
            return position + 1;
        }
        if (Characters.isForeignBlank(character)) {
            Span span = new Span(position, position + 1);
            problems.add(Report.lenient(dialect, foreignBlank(span, character)));
            return position + 1;
        }
        if (text.startsWith("//", position)) {
            int lineEnd = text.indexOf('\n', position);
            return lineEnd < 0 ? text.length() : lineEnd;
        }
        if (text.startsWith("/*", position)) {
            int close = text.indexOf("*/", position + 2);
            if (close < 0) {
                problems.add(
                        Diagnostic.error(
                                        "unclosed-comment",
                                        new Span(position, position + 2),
                                        "this comment is never closed")
                                .withHelp("write `*/` where it ends"));
                return text.length();
            }
            return close + 2;
        }
        return position;
    }

    private static Diagnostic foreignBlank(Span span, char character) {
        String code = "U+" + String.format("%04X", (int) character);
        return Diagnostic.warning(
                        "unicode-space", span, "a special blank (" + code + ") stands here")
                .withHelp("type a plain space; LogScale refuses this one")
                .withFix(span, " ");
    }
}
