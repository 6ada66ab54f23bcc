package dev.eyas.plan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Spans of time as queries write them: a number, at most one blank, a unit.
///
/// See data-analysis/syntax-time-relative.html.
public final class Duration {

    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,12}) ?([A-Za-z]+)");

    private static final Map<String, Long> UNITS =
            Map.ofEntries(
                    Map.entry("ms", 1L),
                    Map.entry("millis", 1L),
                    Map.entry("millisecond", 1L),
                    Map.entry("milliseconds", 1L),
                    Map.entry("s", SECOND),
                    Map.entry("sec", SECOND),
                    Map.entry("secs", SECOND),
                    Map.entry("second", SECOND),
                    Map.entry("seconds", SECOND),
                    Map.entry("m", MINUTE),
                    Map.entry("min", MINUTE),
                    Map.entry("minute", MINUTE),
                    Map.entry("minutes", MINUTE),
                    Map.entry("h", HOUR),
                    Map.entry("hr", HOUR),
                    Map.entry("hrs", HOUR),
                    Map.entry("hour", HOUR),
                    Map.entry("hours", HOUR),
                    Map.entry("d", DAY),
                    Map.entry("day", DAY),
                    Map.entry("days", DAY),
                    Map.entry("w", 7 * DAY),
                    Map.entry("week", 7 * DAY),
                    Map.entry("weeks", 7 * DAY),
                    Map.entry("mon", 30 * DAY),
                    Map.entry("month", 30 * DAY),
                    Map.entry("months", 30 * DAY),
                    Map.entry("q", 90 * DAY),
                    Map.entry("qtr", 90 * DAY),
                    Map.entry("qtrs", 90 * DAY),
                    Map.entry("quarter", 90 * DAY),
                    Map.entry("quarters", 90 * DAY),
                    Map.entry("y", 365 * DAY),
                    Map.entry("yr", 365 * DAY),
                    Map.entry("yrs", 365 * DAY),
                    Map.entry("year", 365 * DAY),
                    Map.entry("years", 365 * DAY));

    private Duration() {}

    /// Milliseconds; empty when the text is no span of time.
    public static Optional<Long> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT)))
                .map(unit -> Long.parseLong(matcher.group(1)) * unit);
    }
}
