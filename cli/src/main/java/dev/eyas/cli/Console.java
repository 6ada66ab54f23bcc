package dev.eyas.cli;

import dev.eyas.cli.output.Output;
import dev.eyas.diagnostic.DiagnosticPrinter.Colours;
import dev.eyas.diagnostic.Paragraph;
import dev.eyas.diagnostic.Visible;
import dev.eyas.function.QueryException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What a command may touch of the world.
///
/// @param in standard input
/// @param out standard output: data only
/// @param err standard error: everything said about the data
/// @param terminal which of them a person looks at
/// @param now the start of the run, in epoch milliseconds
/// @param startNanos the start of the run on the clock that measures time
/// @param interruption the wish to stop
public record Console(
        InputStream in,
        Output out,
        PrintStream err,
        Terminal terminal,
        long now,
        long startNanos,
        Interruption interruption) {

    /// The console of this process.
    static Console system() {
        return new Console(
                System.in,
                new Output(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Terminal.of(System.getenv()),
                System.currentTimeMillis(),
                System.nanoTime(),
                new Interruption());
    }

    /// The same, but data goes where nobody looks.
    Console into(Output other) {
        return new Console(in, other, err, Terminal.none(), now, startNanos, interruption);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /// How many columns text on standard output may take: any number where nobody looks.
    int outputWidth() {
        return terminal.output() ? terminal.width() : Integer.MAX_VALUE;
    }

    /// The same for standard error.
    int errorWidth() {
        return terminal.errors() ? terminal.width() : Integer.MAX_VALUE;
    }

    /// How what goes to standard output is coloured.
    Colours outputColours() {
        return terminal.colours() && terminal.output() ? Colours.ANSI : Colours.NONE;
    }

    /// How what goes to standard error is coloured.
    Colours errorColours() {
        return terminal.colours() && terminal.errors() ? Colours.ANSI : Colours.NONE;
    }

    /// Tells what is wrong and where, and what to do about it; the latter may be empty.
    void complain(String what, String advice) {
        complain("error", what, advice);
    }

    /// Tells why a run could not go on.
    void complain(QueryException failure) {
        String advice =
                failure.code().equals("memory-limit") ? "for example EYAS_JAVA_OPTS=-Xmx4g" : "";
        complain("error[" + failure.code() + "]", String.valueOf(failure.getMessage()), advice);
    }

    /// Tells that what a run keeps is too much.
    void complainOfMemory() {
        complain(
                "the rows kept do not fit into memory",
                "keep fewer (a filter, an aggregate, a limit), or give more: EYAS_JAVA_OPTS=-Xmx4g");
    }

    private void complain(String head, String what, String advice) {
        say(head, "1;31", ": " + what);
        if (!advice.isEmpty()) {
            err.print(Paragraph.of("  ", Visible.text(advice), errorWidth()));
        }
    }

    /// Says a sentence about the data, broken into lines that fit; its first words have a colour.
    void say(String head, String colour, String sentence) {
        String shown = Visible.text(head);
        String coloured =
                switch (errorColours()) {
                    case NONE -> shown;
                    case ANSI -> "\u001b[" + colour + "m" + shown + "\u001b[0m";
                };
        String text = Paragraph.of("", shown + Visible.text(sentence), errorWidth());
        err.print(coloured + text.substring(shown.length()));
    }
}
