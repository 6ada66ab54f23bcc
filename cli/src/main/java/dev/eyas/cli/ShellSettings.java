package dev.eyas.cli;

import dev.eyas.analysis.AnalysisSettings;
import dev.eyas.assist.Knowledge;
import dev.eyas.cli.output.RowFormat;
import dev.eyas.cli.shell.HistoryFile;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// How the queries of a shell are read and run: what the command line says, and what commands
/// change of it.
final class ShellSettings {

    private final ParseResult arguments;
    private final Engine engine = Engine.create();
    private final AnalysisSettings analysis;
    private final Knowledge known;
    private final Dialect dialect;
    private RowFormat format;
    private TimeRange range;
    private ShellData data;

    private ShellSettings(ParseResult arguments, Console console) {
        this.arguments = arguments;
        this.analysis = RunCommand.limited(References.in(engine.analysis(), arguments), arguments);
        this.known = References.known(engine.functions(), arguments);
        this.dialect = Options.dialect(arguments);
        this.format = RowPrinter.format(arguments, console);
        this.range = TimeRange.of(arguments, console.now());
        this.data = ShellData.open(Options.positionals(arguments), arguments, console);
    }

    static ShellSettings of(ParseResult arguments, Console console) {
        return new ShellSettings(arguments, console);
    }

    Engine engine() {
        return engine;
    }

    AnalysisSettings analysis() {
        return analysis;
    }

    /// What there is to be named by now.
    Knowledge known() {
        return known.withFields(data.sampled().fields());
    }

    Dialect dialect() {
        return dialect;
    }

    RowFormat format() {
        return format;
    }

    void print(RowFormat other) {
        format = other;
    }

    ShellData data() {
        return data;
    }

    void open(List<String> paths, Console console) {
        ShellData next = ShellData.open(paths, arguments, console);
        data.close();
        data = next;
    }

    TimeRange range() {
        return range;
    }

    void between(TimeRange other) {
        range = other;
    }

    RunSettings run(long now) {
        return RunSettings.at(now)
                .between(range.start(), range.end())
                .withFacts(arguments.hasMatchedOption(RunCommand.ENRICH) ? Facts.ALL : Facts.NAMED);
    }

    boolean pages() {
        return !arguments.hasMatchedOption(ShellCommand.NO_PAGER);
    }

    /// What was typed before, where that is kept and can be read.
    HistoryFile history(Map<String, String> environment, Console console) {
        Optional<Path> place =
                arguments.hasMatchedOption(ShellCommand.NO_HISTORY)
                        ? Optional.empty()
                        : HistoryFile.place(environment);
        try {
            return place.isPresent() ? HistoryFile.open(place.get()) : HistoryFile.none();
        } catch (IOException failure) {
            console.say(
                    "warning",
                    "1;33",
                    ": what was typed before cannot be read from "
                            + place.orElseThrow()
                            + ": "
                            + FailureWords.of(failure));
            return HistoryFile.none();
        }
    }
}
