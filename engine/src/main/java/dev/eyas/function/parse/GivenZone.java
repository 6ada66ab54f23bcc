package dev.eyas.function.parse;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.time.TimeZones;
import java.time.ZoneId;
import java.util.Optional;

/// A time zone and how it was written, for times that name none themselves.
record GivenZone(ZoneId id, String text) {

    /// What the parameter `timezone` says.
    static Optional<GivenZone> of(Arguments arguments) {
        return TimeZones.of(arguments, "timezone")
                .map(zone -> new GivenZone(zone, arguments.text("timezone")));
    }

    /// What the field of a row says.
    static Optional<GivenZone> of(Column zones, int row) {
        return zones.isPresent(row)
                ? TimeZones.find(zones.text(row)).map(zone -> new GivenZone(zone, zones.text(row)))
                : Optional.empty();
    }
}
