package dev.eyas.detect;

import dev.eyas.data.Glob;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Findings that are known and wanted. They are reported all the same, at a lower level and with
/// the reason: what is left out unseen, an attacker can hide behind.
///
/// @param where fields of the finding as its JSON names them, and what each must be as a whole
/// @param until from this time on it no longer counts, in epoch milliseconds
/// @param level what the finding is lowered to
public record Exclusion(
        Map<String, Glob> where, String reason, String owner, Optional<Long> until, Level level) {

    public Exclusion {
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }

    /// Whether it counts for a finding.
    ///
    /// @param now epoch milliseconds
    boolean covers(Finding finding, long now) {
        Map<String, String> fields = FindingFields.flat(finding);
        return until.filter(end -> now >= end).isEmpty()
                && where.entrySet().stream()
                        .allMatch(condition ->
                                Optional.ofNullable(fields.get(condition.getKey()))
                                        .filter(condition.getValue()::matches)
                                        .isPresent());
    }
}
