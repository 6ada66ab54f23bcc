package dev.eyas.detect;

import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.util.List;

/// Runs a detection that is only a query, with a window of five minutes.
final class Detecting {

    private static final Engine ENGINE = Engine.create();

    private Detecting() {}

    static DetectionRun.Outcome outcome(String query, EventSource source) {
        Detection detection = Detections.of(query, new Grouping.ByLineage(300_000));
        return new DetectionRun(ENGINE, RunSettings.at(0))
                .run(List.of(detection), source, new ScanReport(new Warnings()));
    }
}
