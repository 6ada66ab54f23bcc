package dev.eyas.format.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One line of the log.
///
/// @param body where in the line the fields begin
record AuditRecord(String type, byte[] line, int body) {

    AuditTokens tokens() {
        return new AuditTokens(this);
    }

    /// The fields as they are written.
    String text() {
        return new String(line, body, line.length - body, StandardCharsets.UTF_8);
    }

    /// The first value of a field.
    Optional<String> value(String key) {
        AuditTokens tokens = tokens();
        while (tokens.next()) {
            if (tokens.key().equals(key)) {
                return Optional.ofNullable(tokens.value());
            }
        }
        return Optional.empty();
    }
}
