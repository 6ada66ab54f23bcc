package dev.eyas.cli;

import dev.eyas.cli.output.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Runs the program inside the test, as a process with captured streams would run.
///
/// @param terminal which streams a person looks at
/// @param input standard input
record Eyas(Terminal terminal, InputStream input) {

    /// What the clock says in every run.
    static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");

    /// What a run leaves behind.
    ///
    /// @param out standard output
    /// @param err standard error
    record Outcome(int code, String out, String err) {

        /// Standard output without its last line break.
        List<String> lines() {
            return out.lines().toList();
        }

        /// Standard error without the line of counts, which holds the time a run took.
        String complaints() {
            return err.lines()
                    .filter(line -> !line.contains(" · "))
                    .map(line -> line + "\n")
                    .reduce("", String::concat);
        }
    }

    /// In a pipe, with nothing to read.
    static Outcome run(String... arguments) {
        return piped("").and(arguments);
    }

    /// In a pipe, with a text to read.
    static Eyas piped(String text) {
        return piped(text.getBytes(StandardCharsets.UTF_8));
    }

    static Eyas piped(byte[] bytes) {
        return new Eyas(Terminal.none(), new ByteArrayInputStream(bytes));
    }

    /// Typed by a person who looks at all that comes; without colours.
    static Eyas typed(int width) {
        return new Eyas(
                new Terminal(true, true, true, width, false, false), InputStream.nullInputStream());
    }

    Outcome and(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream errors = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            ExitCode code =
                    Main.run(
                            List.of(arguments),
                            new Console(
                                    input,
                                    new Output(out),
                                    errors,
                                    terminal,
                                    NOW.toEpochMilli(),
                                    System.nanoTime(),
                                    new Interruption()));
            errors.flush();
            return new Outcome(
                    code.number(),
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }
}
