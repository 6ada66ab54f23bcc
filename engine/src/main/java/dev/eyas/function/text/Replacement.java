package dev.eyas.function.text;

import dev.eyas.function.BadArgument;
import dev.eyas.regex.Match;
import dev.eyas.regex.Regex;
import java.util.ArrayList;
import java.util.List;

/// What is put in the place of a match: text, and groups of the match as `$1` or `${name}`. A
/// backslash takes the next character as it is.
final class Replacement {

    private sealed interface Part {
        record Text(String text) implements Part {}

        record Group(int number) implements Part {}

        record Named(String name) implements Part {}
    }

    private final List<Part> parts;

    private Replacement(List<Part> parts) {
        this.parts = parts;
    }

    static Replacement parse(String text, Regex regex) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            int next = at + 1;
            if (letter == '\\' && next < text.length()) {
                literal.append(text.charAt(next));
                at = next + 1;
            } else if (letter == '$' && next < text.length() && isDigit(text.charAt(next))) {
                int end = numberEnd(text, next, regex.groupCount());
                flush(literal, parts);
                parts.add(new Part.Group(Integer.parseInt(text.substring(next, end))));
                at = end;
            } else if (letter == '$' && text.startsWith("{", next) && text.indexOf('}', next) > 0) {
                int end = text.indexOf('}', next);
                flush(literal, parts);
                parts.add(named(text.substring(next + 1, end), regex));
                at = end + 1;
            } else {
                literal.append(letter);
                at = next;
            }
        }
        flush(literal, parts);
        return new Replacement(List.copyOf(parts));
    }

    /// More digits belong to the number as long as there is such a group.
    private static int numberEnd(String text, int from, int groups) {
        int end = from + 1;
        if (text.charAt(from) - '0' > groups) {
            throw noSuchGroup(text.substring(from, end), groups);
        }
        while (end < text.length()
                && isDigit(text.charAt(end))
                && end - from < 5
                && Integer.parseInt(text.substring(from, end + 1)) <= groups) {
            end++;
        }
        return end;
    }

    private static Part named(String name, Regex regex) {
        if (!regex.groupNames().contains(name)) {
            throw noSuchGroup("{" + name + "}", regex.groupCount());
        }
        return new Part.Named(name);
    }

    private static BadArgument noSuchGroup(String reference, int groups) {
        return new BadArgument(
                "with",
                "there is no group `$" + reference + "` in the regex, which has " + groups,
                "write `\\$` for a dollar sign");
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Part.Text(literal.toString()));
            literal.setLength(0);
        }
    }

    /// The text with every match replaced.
    String in(String text, List<Match> matches) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Match match : matches) {
            result.append(text, from, match.start());
            parts.forEach(part -> append(part, match, result));
            from = match.end();
        }
        return result.append(text, from, text.length()).toString();
    }

    private static void append(Part part, Match match, StringBuilder result) {
        switch (part) {
            case Part.Text text -> result.append(text.text());
            case Part.Group group -> match.group(group.number()).ifPresent(result::append);
            case Part.Named named ->
                    match.captures().stream()
                            .filter(capture -> capture.name().equals(named.name()))
                            .forEach(capture -> result.append(capture.text()));
        }
    }
}
