package dev.eyas.plan;

import java.util.Optional;

/// The times a plan is about, from `start` on and before `end`; where one is not given, that of the
/// run or of the main query holds.
public record Interval(Optional<TimePoint> start, Optional<TimePoint> end) {

    /// Nothing is said.
    public static final Interval OF_RUN = new Interval(Optional.empty(), Optional.empty());
}
