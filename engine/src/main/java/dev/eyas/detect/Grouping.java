package dev.eyas.detect;

import java.util.List;
import java.util.Optional;

/// What makes rows of a detection's query one finding.
public sealed interface Grouping {

    /// What one lineage of processes does on one host within the window. Rows that come from no
    /// event give none.
    record ByLineage(long windowMillis) implements Grouping {}

    /// Rows with the same values in some fields within the window.
    ///
    /// @param fields of the row, or of the event it was taken from
    record ByEntity(List<String> fields, long windowMillis) implements Grouping {
        public ByEntity {
            fields = List.copyOf(fields);
        }
    }

    /// Every row is one by itself.
    ///
    /// @param searchMillis how much time a search looks at whose rows are aggregates
    record ByRow(Optional<Throttle> throttle, Optional<Long> searchMillis) implements Grouping {}

    /// Of rows with the same value in a field, those that come too soon after one are left out.
    record Throttle(String field, long millis) {}
}
