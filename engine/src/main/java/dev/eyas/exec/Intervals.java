package dev.eyas.exec;

import dev.eyas.function.Surroundings;
import dev.eyas.plan.Interval;
import dev.eyas.plan.Plan;
import dev.eyas.plan.TimePoint;
import java.util.Optional;
import java.util.OptionalLong;

/// Works out which times a plan is about.
final class Intervals {

    private Intervals() {}

    /// The surroundings of a main query; the times it names count back from now.
    static Surroundings main(Plan plan, Surroundings run) {
        Interval interval = plan.interval();
        return run.between(
                resolve(interval.start(), run.now(), run.start()),
                resolve(interval.end(), run.now(), run.end()));
    }

    /// The surroundings of the plan of a table; the times it names count back from the end of the
    /// main query's. Where its rows come from nobody asks.
    static Surroundings within(Surroundings main, Plan plan) {
        long end = main.end().orElse(main.now());
        Interval interval = plan.interval();
        return new Surroundings(
                main.now(),
                resolve(interval.start(), end, main.start()),
                resolve(interval.end(), end, main.end()),
                main.warnings(),
                main.patience(),
                false);
    }

    private static OptionalLong resolve(
            Optional<TimePoint> point, long base, OptionalLong otherwise) {
        return point.isPresent() ? point.get().from(base) : otherwise;
    }
}
