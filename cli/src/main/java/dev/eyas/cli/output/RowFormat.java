package dev.eyas.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats rows are printed in.
public enum RowFormat {
    /// For people.
    TABLE,
    /// One array.
    JSON,
    /// One object a line.
    NDJSON,
    CSV;

    /// What `--format` calls it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RowFormat> named(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(RowFormat::word).toList();
    }
}
