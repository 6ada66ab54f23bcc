package dev.eyas.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row: its fields as they are now, and as they were when the query began.
///
/// @param event the place of the event it is made from, or `NONE`
public record Row(int event, Map<String, String> fields, Map<String, String> origin) {

    private static final int NONE = -1;

    public Row {
        fields = new LinkedHashMap<>(fields);
        origin = Collections.unmodifiableMap(new LinkedHashMap<>(origin));
    }

    static Row event(int place, Map<String, String> fields) {
        return new Row(place, fields, fields);
    }

    /// A row behind an aggregate, which was never an event.
    static Row made(Map<String, String> fields) {
        return new Row(NONE, fields, Map.of());
    }

    Optional<String> get(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// Assigning no value leaves the old one.
    Row with(String field, Optional<String> value) {
        Row row = new Row(event, fields, origin);
        value.ifPresent(text -> row.fields().put(field, text));
        return row;
    }

    Row without(String field) {
        Row row = new Row(event, fields, origin);
        row.fields().remove(field);
        return row;
    }

    /// The row with these fields and no others.
    Row only(List<String> names) {
        Map<String, String> kept = new LinkedHashMap<>();
        names.forEach(name -> get(name).ifPresent(text -> kept.put(name, text)));
        return new Row(event, kept, origin);
    }
}
