package dev.eyas.detect.mutation;

import dev.eyas.diagnostic.Span;
import java.util.Comparator;
import java.util.List;

/// A small change of a query's text.
///
/// @param place what is changed, for people
/// @param changes pieces of the text, and what stands there instead; they do not overlap
record Damage(Kind kind, Span place, List<Change> changes) {

    Damage {
        for (Change change : changes) {
            place = place.to(change.span());
        }
        changes =
                changes.stream()
                        .sorted(Comparator.comparingInt(change -> change.span().start()))
                        .toList();
    }

    record Change(Span span, String text) {}

    static Damage of(Kind kind, Span span, String text) {
        return new Damage(kind, span, List.of(new Change(span, text)));
    }

    /// What stands between two pieces of a text.
    static Span between(Span left, Span right) {
        int from = left.end();
        int to = right.start();
        return new Span(from, to);
    }

    /// The whole text with the change.
    String in(String text) {
        return in(text, new Span(0, text.length()));
    }

    /// What the place looks like with it; empty where what stood there does not count any more.
    String after(String text) {
        boolean isGone =
                changes.stream()
                        .allMatch(change ->
                                change.span().equals(place)
                                        && (change.text().equals(QueryDamages.PASS)
                                                || change.text().equals(QueryDamages.NOTHING)));
        return isGone ? "" : in(text, place);
    }

    private String in(String text, Span part) {
        StringBuilder changed = new StringBuilder();
        int at = part.start();
        for (Change change : changes) {
            changed.append(text, at, change.span().start()).append(change.text());
            at = change.span().end();
        }
        return changed.append(text, at, part.end()).toString();
    }
}
