package dev.eyas.function.time;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/// Reads time zones as people write them: `Z`, `UTC`, `EST`, `+02:00`, `Europe/Copenhagen`.
public final class TimeZones {

    private TimeZones() {}

    public static Optional<ZoneId> find(String text) {
        try {
            return Optional.of(ZoneId.of(text, ZoneId.SHORT_IDS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The zone a parameter names, if it has a value.
    ///
    /// @throws BadArgument when there is no such zone
    public static Optional<ZoneId> of(Arguments arguments, String parameter) {
        return arguments
                .maybeText(parameter)
                .map(text ->
                        find(text)
                                .orElseThrow(() ->
                                        new BadArgument(
                                                parameter,
                                                "there is no time zone `" + text + "`",
                                                "write a name such as Europe/Copenhagen, UTC or an offset such as +02:00")));
    }
}
