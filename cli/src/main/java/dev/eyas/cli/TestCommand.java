package dev.eyas.cli;

import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionFolder;
import dev.eyas.detect.TestCase;
import dev.eyas.detect.TestRun;
import dev.eyas.detect.story.StoryCases;
import dev.eyas.parser.LogParser;
import dev.eyas.parser.ParserFile;
import dev.eyas.parser.ParserTestRun;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.yaml.DefinitionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas test`: runs the tests of detections and parsers.
final class TestCommand implements Command {

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
                        """);
        spec.addOption(
                Options.value(
                        "FORMAT",
                        "text (default), json (one object a case) or junit.",
                        Options.FORMAT));
        spec.addOption(
                QueryArguments.option(
                        "Give a parameter of a detection another value; repeatable."));
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
        List<Path> places = Options.positionals(arguments).stream().map(Path::of).toList();
        Map<Path, List<TestResult>> results = new LinkedHashMap<>();
        try {
            for (Path place : places.isEmpty() ? List.of(DetectionChoice.builtIn()) : places) {
                run(place, arguments, console, results);
            }
        } catch (DefinitionException wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()), "");
        }
        console.out().print(format.report(results, Verbosity.of(arguments)));
        console.out().flush();
        boolean passed =
                results.values().stream().flatMap(List::stream).allMatch(TestResult::passed);
        return passed ? ExitCode.RAN : ExitCode.FOUND;
    }

    private static void run(
            Path place,
            ParseResult arguments,
            Console console,
            Map<Path, List<TestResult>> results) {
        List<Detection> detections =
                isParser(place)
                        ? List.of()
                        : QueryArguments.in(DetectionFolder.loadAll(place), arguments);
        List<Path> parsers =
                DetectionFolder.isDefinition(place) ? List.of() : ParserFile.find(place);
        if (detections.isEmpty() && parsers.isEmpty()) {
            throw new UsageError(
                    "there are no detections and no parsers in " + place,
                    "a detection is a folder with a detection.yaml or an alert of LogScale, a parser a YAML file with a script");
        }
        TestRun run = new TestRun(Engine.create(), RunSettings.at(console.now()), detections);
        for (Path each : detections.stream().map(Detection::folder).distinct().toList()) {
            List<TestResult> outcomes = new ArrayList<>();
            TestCase.load(each).forEach(test -> outcomes.add(TestResult.of(run.run(test))));
            StoryCases.load(each).forEach(test -> outcomes.add(TestResult.of(run.run(test))));
            results.put(each, outcomes);
        }
        parsers.forEach(parser -> results.put(parser, results(parser, console)));
    }

    private static boolean isParser(Path place) {
        return ParserFile.isYaml(place)
                && Files.isRegularFile(place)
                && !DetectionFolder.isDefinition(place);
    }

    /// A parser that cannot be used is a failed test: it costs the other ones nothing.
    private static List<TestResult> results(Path path, Console console) {
        try {
            LogParser parser = Parsing.load(path, console);
            ParserTestRun run = new ParserTestRun(parser);
            return parser.file().tests().stream()
                    .map(test -> TestResult.of(parser.file(), run.run(test)))
                    .toList();
        } catch (DefinitionException wrong) {
            return List.of(TestResult.unusable(path, wrong));
        }
    }
}
