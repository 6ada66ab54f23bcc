package dev.eyas.regex;

import java.util.List;
import java.util.Optional;

/// A regular expression of the language. A search costs a bounded number of steps, whatever the
/// pattern and the value; what the bound leaves open is [Outcome#EXHAUSTED].
///
/// Regexes are searched for, not matched whole. `^` and `$` stand for the ends of the value unless
/// the flag `m` says lines; a dot stops at line breaks unless `d`; `i` folds ASCII letters. An
/// instance is used by one thread.
public final class Regex {

    private final String body;
    private final String flags;
    private final Node root;
    private final List<String> names;
    private final Finder finder;
    private final Optional<LookAheads> lookAheads;

    private Regex(String body, String flags, RegexParser.Parsed parsed) {
        this.body = body;
        this.flags = flags;
        this.root = parsed.root();
        this.names = parsed.names();
        this.finder = new Finder(root, names);
        this.lookAheads = LookAheads.of(root);
    }

    /// What a search came to.
    public enum Outcome {
        FOUND,
        NOT_FOUND,
        /// Nobody can tell within the budget.
        EXHAUSTED
    }

    /// Matches in order; none unless the outcome is [Outcome#FOUND].
    public record Matches(Outcome outcome, List<Match> list) {

        public static final Matches NONE = new Matches(Outcome.NOT_FOUND, List.of());

        public Matches {
            list = List.copyOf(list);
        }
    }

    /// @param body the text between the slashes, `\/` and all
    /// @param flags letters of `i m d g F`
    /// @throws BadRegex when the body or a flag cannot be read
    public static Regex compile(String body, String flags) {
        return new Regex(body, flags, RegexParser.parse(body, Flags.of(body, flags)));
    }

    /// Whether the regex occurs in the value.
    public Outcome find(String value) {
        return lookAheads
                .flatMap(demands -> demands.find(value))
                .orElseGet(() -> finder.find(value));
    }

    /// The matches in the value from left to right, at most `limit`.
    public Matches matches(String value, int limit) {
        return finder.matches(value, limit);
    }

    /// The names of its groups in order, each once: the fields a match can set.
    public List<String> groupNames() {
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    /// How many capturing groups it has, with a name or without.
    public int groupCount() {
        return names.size() - 1;
    }

    /// True when a match sets fields.
    public boolean hasCaptures() {
        return !groupNames().isEmpty();
    }

    /// True with the flag `g`: every match counts, not only the first.
    public boolean isRepeated() {
        return flags.indexOf('g') >= 0;
    }

    public String body() {
        return body;
    }

    public String flags() {
        return flags;
    }

    Node root() {
        return root;
    }

    @Override
    public String toString() {
        return "/" + body + "/" + flags;
    }
}
