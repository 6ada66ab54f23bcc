package dev.eyas.function.chart;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// How long buckets may be: one length as told, or several, each a multiple of the one before, of
/// which the shortest is taken that cuts the time in question into few enough. Since each is a
/// multiple, buckets of one length become buckets of the next by joining.
///
/// @param lengths milliseconds, ascending
/// @param most how many buckets are few enough
record Spans(List<Long> lengths, long most) {

    /// What the product's examples cut an interval into when nothing is said.
    static final int USUAL_BUCKETS = 127;

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final List<Long> USUAL =
            List.of(
                    1L,
                    10L,
                    100L,
                    SECOND,
                    5 * SECOND,
                    15 * SECOND,
                    30 * SECOND,
                    MINUTE,
                    5 * MINUTE,
                    15 * MINUTE,
                    30 * MINUTE,
                    HOUR,
                    3 * HOUR,
                    6 * HOUR,
                    12 * HOUR,
                    DAY,
                    7 * DAY);

    Spans {
        lengths = List.copyOf(lengths);
    }

    static Spans of(long length) {
        return new Spans(List.of(length), Long.MAX_VALUE);
    }

    /// Lengths that people count in, from `shortest` on, if given; it is itself the first.
    static Spans atMost(long buckets, OptionalLong shortest) {
        List<Long> lengths =
                shortest.isEmpty() || USUAL.contains(shortest.getAsLong())
                        ? new ArrayList<>(
                                USUAL.stream()
                                        .filter(length -> length >= shortest.orElse(1))
                                        .toList())
                        : new ArrayList<>(List.of(shortest.getAsLong()));
        long all = TimeGrid.LATEST - TimeGrid.EARLIEST;
        while (lengths.getLast() < all) {
            lengths.add(lengths.getLast() * 2);
        }
        return new Spans(lengths, buckets);
    }

    /// A grid for each length.
    List<TimeGrid> grids(ZoneId zone) {
        return lengths.stream().map(length -> new TimeGrid(length, zone)).toList();
    }
}
