package dev.eyas.function.parse;

import dev.eyas.data.Column;
import dev.eyas.function.parse.TimestampFormat.Moment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The times that were read for the rows of a batch, and what could not be read.
final class FoundTimes {

    private final Column.Text times;
    private final Column.Text zones;
    private final Column.Text errors;
    private final Column.Text messages;

    FoundTimes(int rows) {
        times = new Column.Text(rows);
        zones = new Column.Text(rows);
        errors = new Column.Text(rows);
        messages = new Column.Text(rows);
    }

    /// @param otherwise the zone of a text that names none
    void set(int row, Moment moment, Optional<GivenZone> otherwise) {
        times.set(row, Long.toString(moment.millis()));
        zones.set(row, moment.zone().or(() -> otherwise.map(GivenZone::text)).orElse("Z"));
    }

    void fail(int row, String message) {
        errors.set(row, "true");
        messages.set(row, message);
    }

    /// What to write, by field.
    Map<String, Column> columns(String time, String zone, boolean withErrors) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put(time, times);
        columns.put(zone, zones);
        if (withErrors) {
            columns.put(ParseErrors.ERROR, errors);
            columns.put(ParseErrors.MESSAGE, messages);
        }
        return columns;
    }
}
