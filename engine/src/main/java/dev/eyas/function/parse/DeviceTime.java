package dev.eyas.function.parse;

import dev.eyas.function.parse.TimestampFormat.Moment;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the time of a device, in the format the event names or in one of the usual ones. Used by
/// one thread: it remembers formats.
final class DeviceTime {

    /// Events name few formats; whoever sends more gets them made each time.
    private static final int MOST_KNOWN = 100;

    private static final int LONGEST_FORMAT = 100;
    private static final int LONGEST_SECONDS = 11;

    private final ZoneId zone;
    private final long now;
    private final List<TimestampFormat> usual;
    private final TimestampFormat seconds;
    private final TimestampFormat millis;
    private final Map<String, Optional<TimestampFormat>> known = new HashMap<>();

    /// @param zone where the device is, unless the text says so
    /// @param now decides the year of dates without one
    DeviceTime(ZoneId zone, long now) {
        this.zone = zone;
        this.now = now;
        this.seconds = TimestampFormat.of("seconds", true, now);
        this.millis = TimestampFormat.of("milliseconds", true, now);
        this.usual =
                List.of(
                        TimestampFormat.of("MMM d yyyy HH:mm:ss[.SSS][ z]", true, now),
                        TimestampFormat.of("MMM d HH:mm:ss[.SSS][ z]", true, now),
                        TimestampFormat.of(TimestampFormat.ISO, true, now));
    }

    /// The time in epoch milliseconds; empty when it is written otherwise.
    Optional<Long> parse(String text, Optional<String> format) {
        if (format.isPresent()) {
            return named(format.get())
                    .flatMap(wanted -> wanted.parse(text, Optional.of(zone)))
                    .map(Moment::millis);
        }
        boolean isNumber = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        List<TimestampFormat> tried =
                isNumber ? List.of(text.length() <= LONGEST_SECONDS ? seconds : millis) : usual;
        return tried.stream()
                .flatMap(each -> each.parse(text, Optional.of(zone)).stream())
                .findFirst()
                .map(Moment::millis);
    }

    private Optional<TimestampFormat> named(String format) {
        Optional<TimestampFormat> found = known.get(format);
        if (found == null) {
            found = compiled(format);
            if (known.size() < MOST_KNOWN) {
                known.put(format, found);
            }
        }
        return found;
    }

    private Optional<TimestampFormat> compiled(String format) {
        if (format.length() > LONGEST_FORMAT) {
            return Optional.empty();
        }
        try {
            return Optional.of(TimestampFormat.of(format, true, now));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
