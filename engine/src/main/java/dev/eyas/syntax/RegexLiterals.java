package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.List;
import java.util.stream.Collectors;

/// Reads regex literals. A raw `/` inside a character class belongs to the body; a literal that
/// does not end on its line is an error, and read on when it has an open group, as people write one
/// alternative a line.
final class RegexLiterals {

    private static final String FLAGS = "dimgF";

    private final String text;
    private final Lines lines;

    /// A class that begins in this range does not close on its line; keeps reading linear.
    private int openClassFrom;

    private int openClassTo;
    private int noCloseFrom = Integer.MAX_VALUE;

    RegexLiterals(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /// A literal where one may stand.
    Token read(int start, List<Diagnostic> problems) {
        Scan line = scan(start + 1, lineEnd(start));
        if (line.closed()) {
            return literal(start, line.end(), text.substring(start + 1, line.end()), problems);
        }
        if (line.openGroups() > 0 && start < noCloseFrom) {
            Scan rest = scan(start + 1, text.length());
            if (rest.closed()) {
                return overLines(start, rest.end(), problems);
            }
            noCloseFrom = start;
        }
        Span span = new Span(start, lineEnd(start));
        problems.add(
                Diagnostic.error("unclosed-regex", span, "this regex is never closed")
                        .withHelp("write `/` where it ends, and `\\/` for a slash inside"));
        return new Token.Regex(span, text.substring(start + 1, span.end()), "");
    }

    /// A literal where none may stand: recognised only when it is whole.
    Token readClosed(int start, List<Diagnostic> problems) {
        Scan line = scan(start + 1, lineEnd(start));
        return line.closed()
                ? literal(start, line.end(), text.substring(start + 1, line.end()), problems)
                : new Token.Stray(new Span(start, start + 1));
    }

    private Token overLines(int start, int slash, List<Diagnostic> problems) {
        String body =
                text.substring(start + 1, slash)
                        .lines()
                        .map(String::strip)
                        .collect(Collectors.joining());
        int end = flagsEnd(slash + 1);
        String flags = text.substring(slash + 1, end);
        Span span = new Span(start, end);
        problems.add(
                Diagnostic.error(
                                "multiline-regex",
                                span,
                                "a regex must end on the line where it begins")
                        .withHelp("join its lines without the indentation")
                        .withFix(span, "/" + body + "/" + flags));
        return new Token.Regex(span, body, flags);
    }

    private Token literal(int start, int slash, String body, List<Diagnostic> problems) {
        int end = flagsEnd(slash + 1);
        String flags = text.substring(slash + 1, end);
        if (!flags.chars().allMatch(flag -> FLAGS.indexOf(flag) >= 0)) {
            Span span = new Span(slash + 1, end);
            problems.add(
                    Diagnostic.error(
                                    "unknown-regex-flag",
                                    span,
                                    "`" + flags + "` is no set of regex flags")
                            .withHelp(
                                    "the flags are `i`, `m`, `d`, `g` and `F`; a slash inside a regex is `\\/`"));
        }
        return new Token.Regex(new Span(start, end), body, flags);
    }

    private int flagsEnd(int start) {
        int end = start;
        while (end < text.length() && Characters.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Where reading a body stopped: at its closing slash, or at the limit.
    private record Scan(int end, boolean closed, int openGroups) {}

    private Scan scan(int start, int limit) {
        int openGroups = 0;
        int position = start;
        while (position < limit) {
            switch (text.charAt(position)) {
                case '/' -> {
                    return new Scan(position, true, openGroups);
                }
                case '\\' -> position++;
                case '[' -> position = classEnd(position);
                case '(' -> openGroups++;
                case ')' -> openGroups--;
                default -> {}
            }
            position++;
        }
        return new Scan(limit, false, openGroups);
    }

    /// The closing bracket of the class at `open`, or `open` itself when the class does not close
    /// on its line.
    private int classEnd(int open) {
        if (open >= openClassFrom && open < openClassTo) {
            return open;
        }
        int position = open + 1;
        if (text.startsWith("^", position)) {
            position++;
        }
        if (text.startsWith("]", position)) {
            position++;
        }
        int limit = lineEnd(open);
        while (position < limit) {
            switch (text.charAt(position)) {
                case ']' -> {
                    return position;
                }
                case '\\' -> position++;
                default -> {}
            }
            position++;
        }
        openClassFrom = open;
        openClassTo = limit;
        return open;
    }

    private int lineEnd(int position) {
        int end = lines.end(position);
        return end > position && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
