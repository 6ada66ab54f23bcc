package dev.eyas.detect;

import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Runs the tests of detections.
public final class TestRun {

    private final Engine engine;
    private final RunSettings settings;
    private final List<Detection> detections;

    public TestRun(Engine engine, RunSettings settings, List<Detection> detections) {
        this.engine = engine;
        this.settings = settings;
        this.detections = List.copyOf(detections);
    }

    /// How a case went: findings that were expected and did not come, with the nearest that did;
    /// findings nobody expected, those nearest among them; warnings about the telemetry itself.
    public record Outcome(
            TestCase test,
            List<Missed> missed,
            List<Finding> unexpected,
            List<Warnings.Warning> warnings) {

        public Outcome {
            missed = List.copyOf(missed);
            unexpected = List.copyOf(unexpected);
            warnings = List.copyOf(warnings);
        }

        /// Telemetry that could not be read proves nothing, least of all silence.
        public boolean passed() {
            return missed.isEmpty()
                    && unexpected.isEmpty()
                    && warnings.stream().noneMatch(Warnings.Warning::incomplete);
        }
    }

    /// An expected finding that did not come.
    ///
    /// @param nearest the unexpected finding that came nearest
    public record Missed(Expected expected, Optional<Finding> nearest) {}

    public Outcome run(TestCase test) {
        Detection detection =
                detections.stream()
                        .filter(known -> known.id().equals(test.detection()))
                        .findFirst()
                        .orElseThrow(() ->
                                new DetectionException(
                                        test.place().file(),
                                        "there is no detection `" + test.detection() + "`"));
        ScanReport report = new ScanReport(new Warnings());
        List<Finding> findings =
                new DetectionRun(engine, settings)
                        .run(List.of(detection), test.telemetry().source(), report)
                        .findings();
        return compare(test, findings, report.warnings().list());
    }

    /// Holds what was found against what a case expects.
    static Outcome compare(TestCase test, List<Finding> found, List<Warnings.Warning> warnings) {
        List<Finding> findings = new ArrayList<>(found);
        List<Expected> missing = new ArrayList<>();
        for (Expected expected : test.expected()) {
            findings.stream()
                    .filter(expected::matches)
                    .findFirst()
                    .ifPresentOrElse(findings::remove, () -> missing.add(expected));
        }
        List<Missed> missed = missed(missing, findings);
        findings.removeIf(finding -> isTolerated(test, finding));
        return new Outcome(test, missed, findings, warnings);
    }

    private static boolean isTolerated(TestCase test, Finding finding) {
        return test.tolerated().filter(most -> finding.severity().compareTo(most) <= 0).isPresent();
    }

    /// Each beside the finding that is most like it and not yet beside another.
    private static List<Missed> missed(List<Expected> missing, List<Finding> findings) {
        List<Finding> free = new ArrayList<>(findings);
        List<Missed> missed = new ArrayList<>();
        for (Expected expected : missing) {
            Optional<Finding> nearest =
                    free.stream().min(Comparator.comparingLong(expected::differences));
            nearest.ifPresent(free::remove);
            missed.add(new Missed(expected, nearest));
        }
        return missed;
    }
}
