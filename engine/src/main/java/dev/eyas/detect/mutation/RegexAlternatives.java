package dev.eyas.detect.mutation;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/// The alternatives of a regex, in groups at any depth, each with the bar beside it: what to take
/// away so that the others stay.
final class RegexAlternatives {

    private final String body;
    private final List<Span> found = new ArrayList<>();
    private int position;

    private RegexAlternatives(String body) {
        this.body = body;
    }

    /// @return spans of the body
    static List<Span> of(String body) {
        RegexAlternatives reader = new RegexAlternatives(body);
        while (reader.position < body.length()) {
            reader.group();
            reader.position++;
        }
        return reader.found;
    }

    /// Reads up to the end of a group, or of the body.
    private void group() {
        List<Integer> bars = new ArrayList<>();
        int start = position;
        while (position < body.length() && body.charAt(position) != ')') {
            switch (body.charAt(position)) {
                case '\\' -> position++;
                case '[' -> position = classEnd(position);
                case '(' -> {
                    position = groupStart(position);
                    group();
                }
                case '|' -> bars.add(position);
                default -> {}
            }
            position++;
        }
        if (!bars.isEmpty()) {
            add(start, bars, Math.min(position, body.length()));
        }
    }

    private void add(int start, List<Integer> bars, int end) {
        found.add(new Span(start, bars.getFirst() + 1));
        for (int bar = 0; bar < bars.size(); bar++) {
            found.add(new Span(bars.get(bar), bar + 1 < bars.size() ? bars.get(bar + 1) : end));
        }
    }

    /// Behind `(`, `(?:`, `(?=`, `(?<name>` and their like.
    private int groupStart(int open) {
        if (!body.startsWith("?", open + 1)) {
            return open + 1;
        }
        int at = open + 2;
        while (at < body.length() && ":=!>)".indexOf(body.charAt(at)) < 0) {
            at++;
        }
        return at < body.length() && body.charAt(at) == ')' ? at : at + 1;
    }

    private int classEnd(int open) {
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
        return at;
    }
}
