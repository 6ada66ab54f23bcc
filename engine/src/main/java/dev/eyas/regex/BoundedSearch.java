package dev.eyas.regex;

import dev.eyas.regex.BudgetedText.Spent;
import dev.eyas.regex.PatternWriter.Dialect;
import dev.eyas.regex.Regex.Matches;
import dev.eyas.regex.Regex.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Runs a pattern over values: java.util.regex within a budget, then RE2/J where it can express the
/// pattern.
final class BoundedSearch {

    /// Reads of a character of the value before a search gives up; a few milliseconds.
    static final long READS_PER_VALUE = 1_000_000;

    /// A long value may be read this many times on top, so that its length alone spends nothing.
    static final long READS_PER_CHARACTER = 8;

    private final Node node;
    private final List<String> names;
    private final Matcher matcher;
    private Optional<com.google.re2j.Pattern> linear = Optional.empty();
    private boolean linearIsKnown;

    /// @param names names of the groups by their number
    BoundedSearch(Node node, List<String> names) {
        this.node = node;
        this.names = names;
        this.matcher = compile(node).matcher("");
    }

    private static Pattern compile(Node node) {
        try {
            return Pattern.compile(PatternWriter.write(node, Dialect.JAVA));
        } catch (PatternSyntaxException | StackOverflowError refused) {
            String reason =
                    refused instanceof PatternSyntaxException syntax
                            ? syntax.getDescription()
                            : "too deep";
            throw new BadRegex(
                    "the regex cannot be read: " + reason,
                    0,
                    "simplify it, or write it in two steps");
        }
    }

    Outcome find(String value) {
        try {
            return outcome(matcher.reset(budgeted(value)).find());
        } catch (Spent | StackOverflowError _) {
            return linear().map(pattern -> outcome(pattern.matcher(value).find()))
                    .orElse(Outcome.EXHAUSTED);
        }
    }

    private static BudgetedText budgeted(String value) {
        return new BudgetedText(value, READS_PER_VALUE + READS_PER_CHARACTER * value.length());
    }

    private static Outcome outcome(boolean found) {
        return found ? Outcome.FOUND : Outcome.NOT_FOUND;
    }

    /// The first matches, at most `limit`; none of them when the budget is spent on the way.
    Matches matches(String value, int limit) {
        try {
            return javaMatches(value, limit);
        } catch (Spent | StackOverflowError _) {
            return linear().map(pattern -> linearMatches(pattern, value, limit))
                    .orElse(new Matches(Outcome.EXHAUSTED, List.of()));
        }
    }

    private Matches javaMatches(String value, int limit) {
        List<Match> matches = new ArrayList<>();
        matcher.reset(budgeted(value));
        while (matches.size() < limit && matcher.find()) {
            int[] bounds = new int[2 * names.size()];
            for (int group = 0; group < names.size(); group++) {
                bounds[2 * group] = matcher.start(group);
                bounds[2 * group + 1] = matcher.end(group);
            }
            matches.add(new Match(value, bounds, names));
        }
        return new Matches(outcome(!matches.isEmpty()), matches);
    }

    private Matches linearMatches(com.google.re2j.Pattern pattern, String value, int limit) {
        List<Match> matches = new ArrayList<>();
        com.google.re2j.Matcher finder = pattern.matcher(value);
        while (matches.size() < limit && finder.find()) {
            int[] bounds = new int[2 * names.size()];
            for (int group = 0; group < names.size(); group++) {
                bounds[2 * group] = finder.start(group);
                bounds[2 * group + 1] = finder.end(group);
            }
            matches.add(new Match(value, bounds, names));
        }
        return new Matches(outcome(!matches.isEmpty()), matches);
    }

    /// Nothing for look-around, back-references, possessive repetition and what else needs
    /// backtracking.
    private Optional<com.google.re2j.Pattern> linear() {
        if (!linearIsKnown) {
            linear = compileLinear(node);
            linearIsKnown = true;
        }
        return linear;
    }

    private static Optional<com.google.re2j.Pattern> compileLinear(Node node) {
        try {
            return Optional.of(
                    com.google.re2j.Pattern.compile(PatternWriter.write(node, Dialect.LINEAR)));
        } catch (com.google.re2j.PatternSyntaxException _) {
            return Optional.empty();
        }
    }
}
