package dev.eyas.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParseResult;

/// How findings are printed.
enum FindingFormat {
    /// For people.
    TEXT,
    /// One object a line.
    NDJSON;

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format asked for, else what fits the place the output goes to.
    static FindingFormat of(ParseResult arguments, Console console) {
        List<String> words = Arrays.stream(values()).map(FindingFormat::word).toList();
        return Options.value(arguments, Options.FORMAT)
                .map(word ->
                        Arrays.stream(values())
                                .filter(format -> format.word().equals(word))
                                .findFirst()
                                .orElseThrow(() -> Options.noFormat(word, words)))
                .orElse(console.terminal().output() ? TEXT : NDJSON);
    }
}
