package dev.eyas.detect;

import dev.eyas.yaml.YamlMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much a finding matters, in the words of Sigma.
public enum Level {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
    }

    /// The level a key of a YAML file names, if it is there.
    public static Optional<Level> maybe(YamlMap entry, String key) {
        return entry.has(key) ? Optional.of(entry.oneOf(key, values(), LOW)) : Optional.empty();
    }
}
