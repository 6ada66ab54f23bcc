package dev.eyas.cli;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The diagnostics of some files, in a format that people or programs read.
interface CheckReport {

    /// One file and what there is to say about it.
    record CheckedFile(SourceText source, List<Diagnostic> diagnostics) {
        public CheckedFile {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// The whole report, lines with their line breaks.
    String of(List<CheckedFile> files);

    /// The formats there are.
    enum Format {
        TEXT,
        JSON,
        SARIF,
        GITHUB;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Format::word).toList();
        }

        static Optional<Format> named(String word) {
            return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
        }
    }
}
