package dev.eyas.analysis.lint;

import dev.eyas.diagnostic.Span;
import java.util.Set;
import java.util.TreeSet;

/// A field that a plan reads from events whose types its filters name, and that no step before has
/// written.
///
/// @param part the part of the query that reads it
/// @param occurrence how many reads of the same field in the same part come before
record FieldRead(String field, Set<String> types, Span part, int occurrence) {

    FieldRead {
        types = Set.copyOf(types);
    }

    /// The beginning of a sentence about what the types have.
    String subject() {
        return String.join(", ", new TreeSet<>(types)) + (types.size() == 1 ? " has" : " have");
    }
}
