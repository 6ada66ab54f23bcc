package dev.eyas.alert;

import dev.eyas.analysis.AlertKind;
import dev.eyas.yaml.EmbeddedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An alert as its YAML file tells it.
///
/// @param isEnabled whether it runs in LogScale
/// @param searchMillis how much time one search looks at; a filter alert looks at events alone
/// @param throttle which rows are too much
public record Alert(
        Path file,
        AlertKind kind,
        String name,
        String description,
        EmbeddedText query,
        List<String> labels,
        boolean isEnabled,
        Optional<Long> searchMillis,
        Optional<Throttle> throttle) {

    public Alert {
        labels = List.copyOf(labels);
    }

    /// Rows with the same value in a field count once within so much time.
    public record Throttle(String field, long millis) {}
}
