package dev.eyas.function;

import dev.eyas.data.Warnings;
import java.util.OptionalLong;

/// What a running query may ask of the world around it. There is no other clock in the engine.
///
/// @param now the moment the query runs at, in epoch milliseconds
/// @param start start of the query's interval, if it has one
/// @param end end of the query's interval (exclusive), if it has one
/// @param warnings where limits and odd values are told
/// @param patience what to do when a value exhausts a regex's step budget
/// @param keepsEvents whether rows of tables remember the events they were taken from
public record Surroundings(
        long now,
        OptionalLong start,
        OptionalLong end,
        Warnings warnings,
        Patience patience,
        boolean keepsEvents) {

    /// What an exhausted regex search means.
    public enum Patience {
        /// No match, and a warning: a query over data.
        NO_MATCH,
        /// The row goes on whatever the filter asked: a detection, where a crafted value must not
        /// hide.
        LET_PASS,
        /// As [#LET_PASS], inside a negation: no match, so that the row goes on.
        LET_PASS_NEGATED;

        private Patience negated() {
            return switch (this) {
                case NO_MATCH -> NO_MATCH;
                case LET_PASS -> LET_PASS_NEGATED;
                case LET_PASS_NEGATED -> LET_PASS;
            };
        }
    }

    /// The surroundings of a condition that is about to be negated.
    public Surroundings negated() {
        return new Surroundings(now, start, end, warnings, patience.negated(), keepsEvents);
    }

    /// The same for a query over other times.
    public Surroundings between(OptionalLong from, OptionalLong until) {
        return new Surroundings(now, from, until, warnings, patience, keepsEvents);
    }

    /// The surroundings of a check: nothing runs, nothing is told.
    public static Surroundings none() {
        return new Surroundings(
                0,
                OptionalLong.empty(),
                OptionalLong.empty(),
                new Warnings(),
                Patience.NO_MATCH,
                false);
    }
}
