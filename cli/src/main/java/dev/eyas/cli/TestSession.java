package dev.eyas.cli;

import dev.eyas.cli.MutantOptions.Purpose;
import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionFolder;
import dev.eyas.detect.TestCase;
import dev.eyas.detect.TestRun;
import dev.eyas.detect.mutation.Mutant;
import dev.eyas.detect.mutation.Mutants;
import dev.eyas.detect.mutation.MutationRun;
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
import java.util.Set;
import java.util.function.UnaryOperator;

/// Runs what tests lie in some places, once or again and again.
///
/// @param places folders, or files of parsers and alerts
/// @param given gives detections the values that were asked for
record TestSession(
        Console console,
        List<Path> places,
        UnaryOperator<List<Detection>> given,
        TestReport.Format format,
        MutantOptions options,
        Verbosity verbosity) {

    /// Kept to the letter: its makers cannot mend what its tests do not notice.
    private static final String REFERENCE = "reference";

    /// A detection with its cases.
    private record Tested(Detection detection, List<TestCase> cases) {}

    TestSession {
        places = List.copyOf(places);
    }

    /// As [#run], for somebody who goes on writing: what cannot be read is said, and waited for.
    void runOrComplain(Set<Path> changed) {
        try {
            run(changed);
        } catch (UsageError wrong) {
            console.complain(String.valueOf(wrong.getMessage()), wrong.advice());
        }
    }

    /// @param changed only the tests these files belong to; empty for all
    ExitCode run(Set<Path> changed) {
        Map<Path, List<TestResult>> results = new LinkedHashMap<>();
        List<Tested> detections = new ArrayList<>();
        try {
            for (Path place : places) {
                run(place, changed, results, detections);
            }
            console.out().print(format.report(results, verbosity));
            console.out().flush();
            boolean passed =
                    results.values().stream().flatMap(List::stream).allMatch(TestResult::passed);
            if (!passed || options.purpose() == Purpose.NONE) {
                return passed ? ExitCode.RAN : ExitCode.FOUND;
            }
            return mutate(detections);
        } catch (DefinitionException wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()), "");
        }
    }

    private void run(
            Path place,
            Set<Path> changed,
            Map<Path, List<TestResult>> results,
            List<Tested> tested) {
        List<Detection> detections =
                isParser(place) ? List.of() : given.apply(DetectionFolder.loadAll(place));
        List<Path> parsers =
                DetectionFolder.isDefinition(place) ? List.of() : ParserFile.find(place);
        if (detections.isEmpty() && parsers.isEmpty()) {
            throw new UsageError(
                    "there are no detections and no parsers in " + place,
                    "a detection is a folder with a detection.yaml or an alert of LogScale, a parser a YAML file with a script");
        }
        TestRun run = new TestRun(Engine.create(), RunSettings.at(console.now()), detections);
        for (Path each : detections.stream().map(Detection::folder).distinct().toList()) {
            if (isMeant(each, changed)) {
                List<TestCase> cases = new ArrayList<>(TestCase.load(each));
                cases.addAll(StoryCases.load(each));
                results.put(
                        each, cases.stream().map(test -> TestResult.of(run.run(test))).toList());
                detections.stream()
                        .filter(detection -> detection.folder().equals(each))
                        .forEach(detection -> tested.add(tested(detection, cases)));
            }
        }
        parsers.stream()
                .filter(parser -> isMeant(parser, changed))
                .forEach(parser -> results.put(parser, results(parser)));
    }

    private static boolean isParser(Path place) {
        return ParserFile.isYaml(place)
                && Files.isRegularFile(place)
                && !DetectionFolder.isDefinition(place);
    }

    private static Tested tested(Detection detection, List<TestCase> cases) {
        return new Tested(
                detection,
                cases.stream().filter(test -> test.detection().equals(detection.id())).toList());
    }

    private static boolean isMeant(Path place, Set<Path> changed) {
        Path whole = place.toAbsolutePath().normalize();
        return changed.isEmpty()
                || changed.stream()
                        .anyMatch(file -> file.toAbsolutePath().normalize().startsWith(whole));
    }

    /// A parser that cannot be used is a failed test: it costs the other ones nothing.
    private List<TestResult> results(Path path) {
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

    /// Detections without cases have nothing that could notice.
    private ExitCode mutate(List<Tested> detections) {
        ExitCode code = ExitCode.RAN;
        for (Tested tested : detections) {
            if (!tested.detection().status().equals(REFERENCE) && !tested.cases().isEmpty()) {
                MutantReport report = mutate(tested);
                console.out()
                        .print(
                                format == TestReport.Format.JSON
                                        ? report.json()
                                        : options.purpose() == Purpose.UNEXERCISED
                                                ? report.unexercised()
                                                : report.text());
                console.out().flush();
                if (options.leastPercent().isPresent()
                        && !report.reaches(options.leastPercent().getAsInt())) {
                    code = ExitCode.FOUND;
                }
            }
        }
        return code;
    }

    private MutantReport mutate(Tested tested) {
        Detection detection = tested.detection();
        List<Mutant> all = Mutants.of(detection);
        List<Mutant> chosen = options.choose(all);
        MutationRun run =
                new MutationRun(
                        Engine.create(), RunSettings.at(console.now()), detection, tested.cases());
        try (CountLine line = CountLine.start(console, verbosity, "mutants", chosen.size())) {
            return new MutantReport(
                    detection.id(), run.run(chosen, line::step), options.seedFor(all.size()));
        }
    }
}
