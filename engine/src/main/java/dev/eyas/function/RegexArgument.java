package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Gate;
import dev.eyas.data.Warnings;
import dev.eyas.function.Surroundings.Patience;
import dev.eyas.regex.BadRegex;
import dev.eyas.regex.Match;
import dev.eyas.regex.Regex;
import dev.eyas.regex.Regex.Outcome;
import dev.eyas.regex.RegexLiterals;
import java.util.List;

/// A regex of a query, as an argument or as a literal, and what an exhausted search of it means for
/// a row.
public final class RegexArgument {

    /// As much of a regex as a warning shows.
    private static final int SHOWN_CHARACTERS = 80;

    private final Regex regex;
    private final Surroundings surroundings;

    private RegexArgument(Regex regex, Surroundings surroundings) {
        this.regex = regex;
        this.surroundings = surroundings;
    }

    /// Compiles the text of a parameter.
    ///
    /// @throws BadArgument when it is no regex or a flag is unknown
    public static RegexArgument of(Arguments arguments, String parameter, String flags) {
        try {
            return new RegexArgument(
                    Regex.compile(arguments.text(parameter), flags), arguments.surroundings());
        } catch (BadRegex bad) {
            throw new BadArgument(
                    parameter,
                    bad.getMessage() + " (at character " + (bad.position() + 1) + ")",
                    bad.help());
        }
    }

    public static RegexArgument of(Regex literal, Surroundings surroundings) {
        return new RegexArgument(literal, surroundings);
    }

    public Regex regex() {
        return regex;
    }

    /// What the raw text of an event must hold for the regex to be found in a field of it.
    public Gate requiredText() {
        return RegexLiterals.of(regex)
                .map(literals ->
                        new Gate(
                                List.of(
                                        new Gate.Alternative(
                                                List.of(
                                                        new Gate.Literals(
                                                                literals.anyOf(),
                                                                literals.ignoreCase()))))))
                .orElse(Gate.OPEN);
    }

    /// Whether the regex occurs in a value of the row, as far as [#counts] goes.
    public boolean occursIn(String value, Batch batch, int row) {
        return counts(regex.find(value), batch, row);
    }

    /// Whether a search that came to `outcome` counts as a match of the row; tells when its steps
    /// were used up.
    public boolean counts(Outcome outcome, Batch batch, int row) {
        return switch (outcome) {
            case FOUND -> true;
            case NOT_FOUND -> false;
            case EXHAUSTED -> {
                tellExhausted(batch, row);
                yield surroundings.patience() == Patience.LET_PASS;
            }
        };
    }

    /// Every match in a value of the row; none when the steps were used up, which is told.
    public List<Match> all(String value, Batch batch, int row) {
        Regex.Matches matches = regex.matches(value, Integer.MAX_VALUE);
        if (matches.outcome() == Outcome.EXHAUSTED) {
            tellExhausted(batch, row);
        }
        return matches.list();
    }

    private void tellExhausted(Batch batch, int row) {
        surroundings
                .warnings()
                .add(
                        "regex-limit",
                        "the regex " + shown() + " used up its steps on a value",
                        new Warnings.Place(batch.rows().source(row), batch.rows().offset(row)));
    }

    private String shown() {
        String text = regex.toString();
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
