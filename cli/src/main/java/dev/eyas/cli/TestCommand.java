package dev.eyas.cli;

import dev.eyas.cli.MutantOptions.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas test`: runs the tests of detections and parsers.
final class TestCommand implements Command {

    private static final String WATCH = "--watch";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "test",
                        "[OPTIONS] [PATH…]",
                        "Runs the tests of detections, telemetry with known findings, and of parsers. Ends with exit code 1 when one fails.",
                        """
                        eyas test
                        eyas test mine/
                        eyas test mine/ --arg threshold=20
                        eyas test nginx.yaml
                        eyas test --format junit > report.xml
                        eyas test --watch mine/
                        eyas test --unexercised mine/
                        eyas test --mutate --min-noticed 90 mine/
                        eyas test --mutate --mutants 200 --seed 7 mine/
                        """);
        spec.addOption(
                Options.value(
                        "FORMAT",
                        "text (default), json (one object a case) or junit.",
                        Options.FORMAT));
        spec.addOption(
                QueryArguments.option(
                        "Give a parameter of a detection another value; repeatable."));
        spec.addOption(
                Options.flag("Test what changes again whenever a file does, until Ctrl-C.", WATCH));
        MutantOptions.options().forEach(spec::addOption);
        Verbosity.options().forEach(spec::addOption);
        spec.addPositional(
                Options.positionals(
                        "PATH",
                        "Folders of detections and parsers, or a parser's file; the detections that come with Eyas if none."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        TestReport.Format format = TestReport.format(arguments);
        MutantOptions mutants = MutantOptions.of(arguments, console);
        if (mutants.purpose() != Purpose.NONE && format == TestReport.Format.JUNIT) {
            throw new UsageError("junit has no place for mutants", "formats: text, json");
        }
        List<Path> given = Options.positionals(arguments).stream().map(Path::of).toList();
        List<Path> places = given.isEmpty() ? List.of(DetectionChoice.builtIn()) : given;
        TestSession session =
                new TestSession(
                        console,
                        places,
                        detections -> QueryArguments.in(detections, arguments),
                        format,
                        mutants,
                        Verbosity.of(arguments));
        if (!arguments.hasMatchedOption(WATCH)) {
            return session.run(Set.of());
        }
        Watch.Changes changes = Watch.in(places, console);
        session.runOrComplain(Set.of());
        Watch.run(changes, session::runOrComplain);
        return ExitCode.RAN;
    }
}
