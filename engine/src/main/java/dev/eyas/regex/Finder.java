package dev.eyas.regex;

import dev.eyas.regex.Regex.Matches;
import dev.eyas.regex.Regex.Outcome;
import java.util.List;
import java.util.Optional;

/// Finds a pattern in values, the cheap way first: by its texts alone where it is nothing but
/// texts; not at all where none of the texts it needs occurs; character by character where that is
/// enough; once for a value that comes again.
final class Finder {

    /// For so few values an automaton is not worth making.
    private static final int FEW = 64;

    private final Optional<LiteralSearch> whole;
    private final Optional<LiteralSearch> required;
    private final BoundedSearch search;
    private final Verdicts verdicts = new Verdicts();
    private final Node node;
    private Optional<LazyDfa> automaton = Optional.empty();
    private int values;

    Finder(Node node, List<String> names) {
        this.whole = RegexLiterals.wholeOf(node).map(LiteralSearch::new);
        this.required = RegexLiterals.of(node).map(LiteralSearch::new);
        this.node = node;
        this.search = new BoundedSearch(node, names);
    }

    Outcome find(String value) {
        if (whole.isPresent()) {
            return whole.get().occursIn(value) ? Outcome.FOUND : Outcome.NOT_FOUND;
        }
        if (lacksTexts(value)) {
            return Outcome.NOT_FOUND;
        }
        Outcome quick = followed(value);
        return quick == Outcome.EXHAUSTED ? searched(value) : quick;
    }

    private Outcome followed(String value) {
        if (values <= FEW && values++ == FEW) {
            automaton = LazyDfa.of(node);
        }
        return automaton.isPresent() ? automaton.get().find(value) : Outcome.EXHAUSTED;
    }

    private Outcome searched(String value) {
        Optional<Outcome> known = verdicts.recall(value);
        if (known.isPresent()) {
            return known.get();
        }
        Outcome outcome = search.find(value);
        verdicts.remember(value, outcome);
        return outcome;
    }

    Matches matches(String value, int limit) {
        return lacksTexts(value) || followed(value) == Outcome.NOT_FOUND
                ? Matches.NONE
                : search.matches(value, limit);
    }

    private boolean lacksTexts(String value) {
        return required.isPresent() && !required.get().occursIn(value);
    }
}
