package dev.eyas.function.chart;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.stream.Stream;

/// Cuts time into buckets that begin at whole multiples of their length, counted from the midnight
/// 1970 began with in a time zone. Where the zone changes its clocks, buckets that do not fit into
/// the change keep to its midnight and are so much longer or shorter; others do not notice.
///
/// Used by one thread at a time; times are milliseconds within [#EARLIEST] and [#LATEST].
final class TimeGrid {

    /// 0001-01-01 and 9999-12-31: times beyond are not meant, and could overflow.
    static final long EARLIEST = -62_135_596_800_000L;

    static final long LATEST = 253_402_300_799_999L;

    private final long length;
    private final ZoneRules rules;
    private final boolean fits;

    /// The bucket asked for last; events of one time come together.
    private long knownStart;

    private long knownEnd;

    TimeGrid(long length, ZoneId zone) {
        if (length < 1) {
            throw new IllegalArgumentException("a bucket of " + length + " ms");
        }
        this.length = length;
        this.rules = zone.getRules();
        this.fits = fits(rules, length);
    }

    /// Whether all changes of clocks are multiples of the length.
    private static boolean fits(ZoneRules rules, long length) {
        return Stream.concat(
                        rules.getTransitions().stream(),
                        rules.getTransitionRules().stream()
                                .map(rule -> rule.createTransition(1970)))
                .filter(transition -> transition.toEpochSecond() >= 0)
                .allMatch(transition -> transition.getDuration().toMillis() % length == 0);
    }

    /// Milliseconds of a bucket, but for changes of clocks.
    long length() {
        return length;
    }

    /// Where the bucket of a time begins.
    long start(long time) {
        if (time >= knownStart && time < knownEnd) {
            return knownStart;
        }
        long start = computedStart(time);
        long end = next(start);
        if (offset(start) == offset(end - 1)) {
            knownStart = start;
            knownEnd = end;
        }
        return start;
    }

    /// Where the bucket after the one that begins at `start` begins.
    long next(long start) {
        if (fits) {
            return computedStart(start + length);
        }
        long local = floor(start + offset(start));
        long next;
        do {
            local += length;
            next = instant(local);
        } while (next <= start);
        return next;
    }

    /// How many buckets there are from one that begins at `first` to one that begins at `last`,
    /// roughly where clocks change.
    long count(long first, long last) {
        return Math.round((last - first) / (double) length) + 1;
    }

    private long computedStart(long time) {
        long offset = offset(time);
        long local = floor(time + offset);
        return fits ? local - offset : instant(local);
    }

    private long floor(long local) {
        return Math.floorDiv(local, length) * length;
    }

    private long offset(long time) {
        return rules.getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000L;
    }

    /// The moment a clock on the wall first shows a time; if it skips it, the moment of the skip.
    private long instant(long local) {
        LocalDateTime shown =
                LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0, ZoneOffset.UTC);
        ZoneOffsetTransition transition = rules.getTransition(shown);
        if (transition != null && transition.isGap()) {
            return transition.toEpochSecond() * 1000;
        }
        ZoneOffset offset = rules.getValidOffsets(shown).getFirst();
        return local - offset.getTotalSeconds() * 1000L;
    }
}
