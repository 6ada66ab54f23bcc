package dev.eyas.function.chart;

import dev.eyas.function.Surroundings;

/// The time that is covered: the interval of the query as far as it has one, and the events seen.
final class Extent {

    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /// The interval alone.
    static Extent of(Surroundings surroundings) {
        Extent extent = new Extent();
        surroundings.start().ifPresent(extent::include);
        surroundings.end().ifPresent(end -> extent.include(end - 1));
        return extent;
    }

    /// Times that are not usable change nothing.
    void include(long time) {
        if (isUsable(time)) {
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
    }

    void include(Extent other) {
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
    }

    static boolean isUsable(long time) {
        return time >= TimeGrid.EARLIEST && time <= TimeGrid.LATEST;
    }

    boolean isEmpty() {
        return first > last;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }
}
