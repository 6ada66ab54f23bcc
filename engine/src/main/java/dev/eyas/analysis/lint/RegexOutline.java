package dev.eyas.analysis.lint;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The alternatives of a regex as they stand in its text, and whether they are tied to an end of
/// the value. Spans count from the start of the body.
final class RegexOutline {

    private static final Pattern FLAGS = Pattern.compile("\\(\\?[a-zA-Z-]+\\)");

    /// The beginning of a group that takes what it holds: `(`, `(?:`, `(?i:`, `(?<name>`.
    private static final Pattern GROUP =
            Pattern.compile("\\((?!\\?)|\\(\\?[a-zA-Z-]*:|\\(\\?<[a-zA-Z_][^>]*>");

    private static final Pattern ANYTHING = Pattern.compile("\\.[*+]\\??");

    /// What means nothing but itself, when escaped or not.
    private static final Pattern PLAIN =
            Pattern.compile("(?:[^\\\\.*+?|()\\[\\]{}^$]|\\\\[^a-zA-Z0-9])+");

    private static final Pattern END = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\$$");

    private final String body;

    private RegexOutline(String body) {
        this.body = body;
    }

    static RegexOutline of(String body) {
        return new RegexOutline(body);
    }

    /// The regex without the flags in front.
    Span whole() {
        return new Span(behind(FLAGS, 0, body.length()), body.length());
    }

    /// What `^(?!.*what).*` looks for: a value passes when it does not contain that.
    Optional<Span> refusedAnywhere() {
        int start = whole().start();
        int look = start + (body.startsWith("^", start) ? 1 : 0);
        if (!body.startsWith("(?!", look)) {
            return Optional.empty();
        }
        int end = closing(look);
        int inside = behind(FLAGS, look + 3, end);
        int sought = behind(ANYTHING, inside, end);
        return sought == inside ? Optional.empty() : Optional.of(new Span(sought, end));
    }

    /// The parts between the bars of a range; bars in a group that is the whole range count too.
    List<Span> alternatives(Span range) {
        List<Span> parts = split(range);
        if (parts.size() == 1) {
            return group(range)
                    .filter(group -> group.end() + 1 == range.end())
                    .map(this::alternatives)
                    .orElse(parts);
        }
        return parts.stream().flatMap(part -> alternatives(part).stream()).toList();
    }

    /// Whether the part matches at the start of the value only.
    boolean isTiedToStart(Span part) {
        int start = behind(FLAGS, part.start(), part.end());
        return body.startsWith("^", start)
                || body.startsWith("\\A", start)
                || group(new Span(start, part.end()))
                        .map(group -> split(group).stream().allMatch(this::isTiedToStart))
                        .orElse(false);
    }

    /// Whether the part matches at the end of the value only.
    boolean isTiedToEnd(Span part) {
        String text = part.of(body);
        return END.matcher(text).find()
                || group(part)
                        .filter(group -> group.end() + 1 == part.end())
                        .map(group -> split(group).stream().allMatch(this::isTiedToEnd))
                        .orElse(false);
    }

    /// The text a part matches, when it is one text.
    Optional<String> plainText(Span part) {
        String text = part.of(body);
        return PLAIN.matcher(text).matches()
                ? Optional.of(text.replaceAll("\\\\(.)", "$1"))
                : Optional.empty();
    }

    /// The words of a regex that matches whole values and nothing but these words.
    Optional<List<String>> wholeWords() {
        List<String> words = new ArrayList<>();
        for (Span branch : split(whole())) {
            if (!isTiedToStart(branch) || !isTiedToEnd(branch)) {
                return Optional.empty();
            }
            boolean isBare = body.startsWith("^", branch.start()) && branch.of(body).endsWith("$");
            Span inside = isBare ? new Span(branch.start() + 1, branch.end() - 1) : branch;
            for (Span part : alternatives(inside)) {
                Optional<String> word = plainText(part);
                if (word.isEmpty()) {
                    return Optional.empty();
                }
                words.add(word.get());
            }
        }
        return Optional.of(words);
    }

    private List<Span> split(Span range) {
        List<Span> parts = new ArrayList<>();
        int start = range.start();
        int at = range.start();
        while (at < range.end()) {
            if (body.charAt(at) == '|') {
                parts.add(new Span(start, at));
                start = at + 1;
            }
            at = next(at);
        }
        parts.add(new Span(start, range.end()));
        return parts;
    }

    /// What is inside the group that a range begins with.
    private Optional<Span> group(Span range) {
        int inside = behind(GROUP, range.start(), range.end());
        return inside == range.start()
                ? Optional.empty()
                : Optional.of(
                        new Span(
                                inside,
                                Math.max(inside, Math.min(closing(range.start()), range.end()))));
    }

    /// Where a pattern ends that begins at `start`, or `start`.
    private int behind(Pattern pattern, int start, int end) {
        Matcher matcher = pattern.matcher(body).region(start, end);
        return matcher.lookingAt() ? matcher.end() : start;
    }

    /// The parenthesis that closes the one at `open`.
    private int closing(int open) {
        int at = open + 1;
        while (at < body.length() && body.charAt(at) != ')') {
            at = next(at);
        }
        return Math.min(at, body.length());
    }

    /// The place behind the letter, escape, class or group at `at`.
    private int next(int at) {
        return switch (body.charAt(at)) {
            case '\\' -> Math.min(at + 2, body.length());
            case '[' -> behindClass(at);
            case '(' -> Math.min(closing(at) + 1, body.length());
            default -> at + 1;
        };
    }

    private int behindClass(int open) {
        int at = open + 1;
        if (body.startsWith("^", at)) {
            at++;
        }
        if (body.startsWith("]", at)) {
            at++;
        }
        while (at < body.length() && body.charAt(at) != ']') {
            at += body.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, body.length());
    }
}
