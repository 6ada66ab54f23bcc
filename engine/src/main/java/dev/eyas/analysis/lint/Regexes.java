package dev.eyas.analysis.lint;

import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import java.util.List;
import java.util.Optional;

/// The regexes of a query as they are written between slashes.
final class Regexes {

    private Regexes() {}

    /// A regex in a condition, and the field it is about.
    record Search(Optional<String> field, Pattern.Regex regex, Parts.Polarity polarity) {}

    static List<Pattern.Regex> in(Parts parts) {
        return searches(parts).stream().map(Search::regex).toList();
    }

    static List<Search> searches(Parts parts) {
        return parts.leaves().stream().flatMap(leaf -> search(leaf).stream()).toList();
    }

    private static Optional<Search> search(Parts.Leaf leaf) {
        return switch (leaf.filter()) {
            case Filter.Is is when is.pattern() instanceof Pattern.Regex regex ->
                    Optional.of(new Search(Optional.of(is.field().name()), regex, leaf.polarity()));
            case Filter.FreeText text when text.pattern() instanceof Pattern.Regex regex ->
                    Optional.of(new Search(Optional.empty(), regex, leaf.polarity()));
            case Filter.Is _,
                    Filter.FreeText _,
                    Filter.And _,
                    Filter.Or _,
                    Filter.Not _,
                    Filter.Like _,
                    Filter.Compare _,
                    Filter.FieldCall _,
                    Filter.Call _,
                    Filter.Always _,
                    Filter.Missing _ ->
                    Optional.empty();
        };
    }

    /// A part of a regex's body as a part of the query. The body begins behind the slash.
    static Span inText(Pattern.Regex regex, Span part) {
        int start = regex.span().start() + 1;
        return new Span(start + part.start(), start + part.end());
    }

    /// Whether a group of the regex writes a field.
    static boolean captures(Pattern.Regex regex) {
        return regex.body().contains("(?<") || regex.body().contains("(?P<");
    }
}
