package dev.eyas.detect;

import dev.eyas.data.LookupFiles;
import dev.eyas.detect.Detection.Attack;
import dev.eyas.detect.Detection.Guidance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes detections of which a test says only what it is about.
final class Detections {

    private Detections() {}

    static Detection of(String query, Grouping grouping, Exclusion... exclusions) {
        return new Detection(
                "test",
                "A test",
                "test",
                "",
                Level.HIGH,
                new DetectionQuery(Path.of("test.cql"), query),
                Optional.empty(),
                Optional.empty(),
                LookupFiles.none(),
                Map.of(),
                grouping,
                List.of(exclusions),
                Optional.of(new Attack("Credential Access", "T1552.005")),
                Guidance.NONE,
                Path.of("."),
                true);
    }
}
