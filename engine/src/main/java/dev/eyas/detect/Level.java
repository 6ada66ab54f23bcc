package dev.eyas.detect;

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
}
