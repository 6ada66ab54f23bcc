package dev.eyas.source;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place of a file among those a log was rotated into: `audit.log.2.gz`, then `audit.log.1`,
/// then `audit.log`; `audit.log-20260101`, then `audit.log`.
///
/// @param log the name without what rotation and compression added
/// @param date what rotation by date added; later than any when there is none
/// @param number what rotation by number added; zero when there is none
record Rotation(String log, long date, int number) {

    private static final Pattern NAME =
            Pattern.compile(
                    "(.*?[^/])(?:-(\\d{8,14}))?(?:\\.(\\d{1,6}))?(?:\\.(?:gz|zst|bz2|xz))?",
                    Pattern.DOTALL);

    /// The oldest first.
    static final Comparator<Rotation> OLDEST_FIRST =
            Comparator.comparingLong(Rotation::date)
                    .thenComparing(Comparator.comparingInt(Rotation::number).reversed());

    static Rotation of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return new Rotation(name, Long.MAX_VALUE, 0);
        }
        return new Rotation(
                parts.group(1),
                parts.group(2) == null ? Long.MAX_VALUE : Long.parseLong(parts.group(2)),
                parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
    }
}
