package dev.eyas.cli;

import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionException;
import dev.eyas.detect.TestCase;
import dev.eyas.detect.TestRun;
import dev.eyas.detect.story.StoryCases;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas test`: runs the tests of detections.
final class TestCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "test",
                        "[OPTIONS] [FOLDER…]",
                        "Runs the tests of detections: telemetry with known findings. Ends with exit code 1 when one fails.",
                        """
                        eyas test
                        eyas test mine/
                        eyas test --format junit > report.xml
                        """);
        spec.addOption(
                Options.value(
                        "FORMAT",
                        "text (default), json (one object a case) or junit.",
                        Options.FORMAT));
        Verbosity.options().forEach(spec::addOption);
        spec.addPositional(
                Options.positionals(
                        "FOLDER", "Folders of detections; those that come with Eyas if none."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        TestReport.Format format = TestReport.format(arguments);
        List<Path> folders = Options.positionals(arguments).stream().map(Path::of).toList();
        Map<Path, List<TestRun.Outcome>> outcomes = new LinkedHashMap<>();
        try {
            for (Path folder : folders.isEmpty() ? List.of(DetectionChoice.builtIn()) : folders) {
                run(folder, console, outcomes);
            }
        } catch (DetectionException wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()), "");
        }
        console.out().print(format.report(outcomes, Verbosity.of(arguments)));
        console.out().flush();
        boolean passed =
                outcomes.values().stream().flatMap(List::stream).allMatch(TestRun.Outcome::passed);
        return passed ? ExitCode.RAN : ExitCode.FOUND;
    }

    private static void run(
            Path folder, Console console, Map<Path, List<TestRun.Outcome>> outcomes) {
        List<Detection> detections = DetectionChoice.all(folder);
        TestRun run = new TestRun(Engine.create(), RunSettings.at(console.now()), detections);
        for (Path each : detections.stream().map(Detection::folder).distinct().toList()) {
            List<TestRun.Outcome> results = new ArrayList<>();
            TestCase.load(each).forEach(test -> results.add(run.run(test)));
            StoryCases.load(each).forEach(test -> results.add(run.run(test)));
            outcomes.put(each, results);
        }
    }
}
