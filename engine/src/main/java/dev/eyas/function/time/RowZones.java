package dev.eyas.function.time;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// The time zones of rows: the one of the parameter `timezone`, else what the field `timezoneField`
/// says, else UTC. Used by one thread.
final class RowZones {

    private final Optional<ZoneId> given;
    private final String field;

    /// Neighbours are mostly in one zone.
    private String lastText = "";

    private ZoneId lastZone = ZoneOffset.UTC;

    RowZones(Arguments arguments) {
        given = TimeZones.of(arguments, "timezone");
        field = arguments.text("timezoneField");
    }

    /// What the rows of a batch say, for [#of].
    Column column(Batch batch) {
        return given.isPresent() ? Column.absent() : batch.column(field);
    }

    ZoneId of(Column zones, int row) {
        if (!zones.isPresent(row)) {
            return given.orElse(ZoneOffset.UTC);
        }
        String text = zones.text(row);
        if (!text.equals(lastText)) {
            lastText = text;
            lastZone = TimeZones.find(text).orElse(ZoneOffset.UTC);
        }
        return lastZone;
    }
}
