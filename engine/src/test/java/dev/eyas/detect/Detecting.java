package dev.eyas.detect;

import dev.eyas.data.EventSource;
import dev.eyas.data.LookupFiles;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs a detection that is only a query, with a window of five minutes.
final class Detecting {

    private static final Engine ENGINE = Engine.create();

    private Detecting() {}

    static DetectionRun.Outcome outcome(String query, EventSource source) {
        Detection detection =
                new Detection(
                        "test",
                        "A test",
                        "test",
                        "",
                        Level.HIGH,
                        new DetectionQuery(Path.of("test.cql"), query),
                        Optional.empty(),
                        Optional.empty(),
                        LookupFiles.none(),
                        300_000,
                        new Detection.Attack("Credential Access", "T1552.005"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Path.of("."),
                        true);
        return new DetectionRun(ENGINE, RunSettings.at(0))
                .run(List.of(detection), source, new ScanReport(new Warnings()));
    }
}
