package dev.eyas.function.event;

import dev.eyas.data.Batch;
import java.util.Map;
import java.util.Optional;

/// The fields an event came with, whatever was written since: without tags and without those that
/// LogScale keeps beside the event, whose names begin with `@`.
final class StoredFields {

    private StoredFields() {}

    /// The fields of a row; nothing behind an aggregate, where rows are no events.
    static Optional<Map<String, String>> of(Batch origin, int row) {
        if (!origin.rows().orderedByTime()) {
            return Optional.empty();
        }
        Map<String, String> fields = origin.fields(row);
        fields.keySet().removeIf(name -> name.startsWith("#") || name.startsWith("@"));
        return Optional.of(fields);
    }
}
