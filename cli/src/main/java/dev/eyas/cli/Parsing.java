package dev.eyas.cli;

import dev.eyas.data.EventSource;
import dev.eyas.format.Format;
import dev.eyas.format.TextFormat;
import dev.eyas.parser.LogParser;
import dev.eyas.parser.PackageFiles;
import dev.eyas.parser.ParsedSource;
import dev.eyas.parser.ParserFile;
import dev.eyas.run.Engine;
import dev.eyas.yaml.DefinitionException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The LogScale parser that inputs are read with, if one is given.
final class Parsing {

    private static final String PARSER = "--parser";

    private Parsing() {}

    static OptionSpec option() {
        return Options.value(
                "FILE",
                "Read each line with a LogScale parser: a YAML file with a script. Lookup files are looked for beside it and in its package.",
                PARSER);
    }

    /// How inputs are read when nothing is said: a parser is given lines.
    static Optional<Format> format(ParseResult arguments) {
        return Options.value(arguments, PARSER).map(_ -> new TextFormat());
    }

    /// The source, parsed if that is asked for.
    static EventSource of(EventSource source, ParseResult arguments, Console console) {
        Optional<String> parser = Options.value(arguments, PARSER);
        if (parser.isEmpty()) {
            return source;
        }
        try {
            return new ParsedSource(source, load(Path.of(parser.get()), console));
        } catch (DefinitionException wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()), "");
        }
    }

    /// @throws DefinitionException when it cannot be used
    static LogParser load(Path path, Console console) {
        return LogParser.of(
                ParserFile.load(path), Engine.create(), PackageFiles.around(path), console.now());
    }
}
