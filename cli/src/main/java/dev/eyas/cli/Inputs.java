package dev.eyas.cli;

import dev.eyas.data.EventSource;
import dev.eyas.format.Format;
import dev.eyas.source.FileSource;
import dev.eyas.source.Formats;
import dev.eyas.source.ReadSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The telemetry a command reads: the paths it was given, or what is piped in.
final class Inputs {

    static final String INPUT_FORMAT = "--input-format";
    static final String AT = "--at";

    private Inputs() {}

    static OptionSpec inputFormat() {
        return Options.value(
                "FORMAT",
                "Read every input as this instead of going by content: " + names() + ".",
                INPUT_FORMAT);
    }

    static OptionSpec at() {
        return Options.value(
                "TIME",
                "When inputs were made that do not tell, such as copies of /proc/net/tcp; else their names say it.",
                AT);
    }

    private static String names() {
        return String.join(", ", Formats.all().stream().map(Format::name).toList());
    }

    /// No events: for queries that bring their own rows.
    static EventSource none() {
        return FileSource.of(List.of());
    }

    /// @throws MissingInput when there is no path, and standard input is a terminal
    static EventSource open(List<String> paths, ParseResult arguments, Console console) {
        return Parsing.of(files(paths, arguments, console), arguments, console);
    }

    /// The same before a parser looks at it.
    static FileSource files(List<String> paths, ParseResult arguments, Console console) {
        if (paths.isEmpty() && console.terminal().input()) {
            throw new MissingInput();
        }
        FileSource source =
                FileSource.of(
                        paths.isEmpty() ? List.of(FileSource.STANDARD_INPUT) : paths,
                        console.in(),
                        format(arguments),
                        ReadSettings.DEFAULT);
        OptionalLong at = TimeOption.read(AT, Options.value(arguments, AT), console.now());
        return at.isPresent() ? source.madeAt(at.getAsLong()) : source;
    }

    private static Optional<Format> format(ParseResult arguments) {
        Optional<String> name = Options.value(arguments, INPUT_FORMAT);
        if (name.isEmpty()) {
            return Parsing.format(arguments);
        }
        return Optional.of(
                Formats.named(name.get())
                        .orElseThrow(() ->
                                new UsageError(
                                        "there is no input format `" + name.get() + "`",
                                        "input formats: " + names())));
    }
}
