package dev.eyas.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Numbers as people read them.
final class Counts {

    private static final List<String> UNITS = List.of("bytes", "KB", "MB", "GB", "TB", "PB");

    private static final double STEP = 1000;

    private Counts() {}

    /// `12,804`.
    static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// `1 row`, `12,804 rows`.
    static String of(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }

    static String bytes(double bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(
                Locale.ROOT,
                unit == 0 || amount >= 100 ? "%.0f %s" : "%.1f %s",
                amount,
                UNITS.get(unit));
    }

    /// A guess at a time: nobody knows its fractions.
    static String about(Duration time) {
        return time.toSeconds() < 60 ? time.toSeconds() + " s" : time(time);
    }

    /// A point in time in UTC, to the second: `2026-01-31 12:00:00`.
    static String moment(long millis) {
        return Instant.ofEpochMilli(millis)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", "");
    }

    static String time(Duration time) {
        return time.toSeconds() < 60
                ? String.format(Locale.ROOT, "%.2f s", time.toMillis() / STEP)
                : String.format(
                        Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
    }
}
