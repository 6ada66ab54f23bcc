package dev.eyas.detect;

import dev.eyas.data.LookupFiles;
import dev.eyas.detect.Detection.Attack;
import dev.eyas.lookup.LookupFolder;
import dev.eyas.plan.Duration;
import dev.eyas.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads detections out of a file that has the shape of [DetectionFormat].
final class DetectionReader {

    private static final String ID = "id";
    private static final String DEFAULT = "default";
    private static final String DETECTIONS = "detections";

    private final YamlMap entry;
    private final Path folder;

    private DetectionReader(YamlMap entry) {
        this.entry = entry;
        this.folder = entry.file().resolveSibling("").toAbsolutePath().normalize();
    }

    /// `default` names the detection that runs when nobody asks for one by its id; without it the
    /// first does.
    static List<Detection> read(YamlMap whole) {
        List<YamlMap> entries = whole.maps(DETECTIONS);
        if (entries.isEmpty()) {
            throw whole.wrong(DETECTIONS, "must list at least one detection");
        }
        String runsByDefault =
                whole.maybeText(DEFAULT).orElseGet(() -> entries.getFirst().text(ID));
        List<Detection> detections =
                entries.stream()
                        .map(entry -> new DetectionReader(entry).detection(runsByDefault))
                        .toList();
        if (detections.stream().noneMatch(Detection::runsByDefault)) {
            throw whole.wrong(
                    DEFAULT, "is `" + runsByDefault + "`, which is none of its detections");
        }
        return detections;
    }

    private Detection detection(String runsByDefault) {
        return new Detection(
                entry.text(ID),
                entry.text("title"),
                entry.maybeText("status").orElse("stable"),
                entry.maybeText("description").orElse(""),
                Level.maybe(entry, "level").orElseThrow(),
                query("query"),
                entry.maybeText("judge").map(_ -> query("judge")),
                entry.maybeText("verdict").map(_ -> query("verdict")),
                entry.has("files") ? new LookupFolder(within("files")) : LookupFiles.none(),
                window(),
                attack(),
                entry.texts("references"),
                entry.texts("falsepositives"),
                entry.texts("next_steps"),
                folder,
                entry.text(ID).equals(runsByDefault));
    }

    private long window() {
        String text = entry.maybeText("window").orElse("5m");
        return Duration.parse(text)
                .orElseThrow(() ->
                        entry.wrong(
                                "window",
                                "is `" + text + "`, which is no span of time such as 5m"));
    }

    private Attack attack() {
        YamlMap attack = entry.maybeMap("attack").orElseThrow();
        return new Attack(attack.text("tactic"), attack.text("technique"));
    }

    private DetectionQuery query(String key) {
        Path query = within(key);
        try {
            return new DetectionQuery(query, Files.readString(query));
        } catch (IOException failed) {
            throw entry.wrong(key, "names a file that cannot be read, `" + entry.text(key) + "`");
        }
    }

    private Path within(String key) {
        Path path = folder.resolve(entry.text(key)).normalize();
        if (!path.startsWith(folder)) {
            throw entry.wrong(
                    key,
                    "is `" + entry.text(key) + "`, which must lie in the folder of the detection");
        }
        return path;
    }
}
