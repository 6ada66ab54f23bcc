package dev.eyas.detect;

import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.source.FileSource;
import java.nio.file.Path;
import java.util.ArrayList;
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
    /// findings nobody expected; warnings about the telemetry itself.
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
    /// @param nearest how the finding that came nearest differs
    public record Missed(Expected expected, Optional<String> nearest) {}

    public Outcome run(TestCase test) {
        Detection detection =
                detections.stream()
                        .filter(known -> known.id().equals(test.detection()))
                        .findFirst()
                        .orElseThrow(() ->
                                new DetectionException(
                                        test.file(),
                                        "there is no detection `" + test.detection() + "`"));
        ScanReport report = new ScanReport(new Warnings());
        FileSource source = FileSource.of(test.inputs().stream().map(Path::toString).toList());
        List<Finding> findings =
                new ArrayList<>(
                        new DetectionRun(engine, settings)
                                .run(List.of(detection), source, report)
                                .findings());
        List<Missed> missed = new ArrayList<>();
        for (Expected expected : test.expected()) {
            Optional<Finding> match =
                    findings.stream()
                            .filter(finding -> expected.difference(finding).isEmpty())
                            .findFirst();
            match.ifPresentOrElse(
                    findings::remove,
                    () -> missed.add(new Missed(expected, nearest(expected, findings))));
        }
        return new Outcome(test, missed, findings, report.warnings().list());
    }

    private static Optional<String> nearest(Expected expected, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.host().equals(expected.fields().get("host")))
                .findFirst()
                .or(() -> findings.stream().findFirst())
                .flatMap(expected::difference);
    }
}
