package dev.eyas.detect;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.yaml.DefinitionException;
import dev.eyas.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Reads the folders of detections: each holds `detection.yaml`, the queries it names, and
/// `tests/`.
public final class DetectionFolder {

    private static final String FILE = "detection.yaml";

    private DetectionFolder() {}

    /// All detections in a folder and the folders below it, by id.
    public static List<Detection> loadAll(Path folder) {
        List<Detection> detections = new ArrayList<>();
        for (Path file : files(folder)) {
            detections.addAll(load(file));
        }
        detections.sort(Comparator.comparing(Detection::id));
        for (int at = 1; at < detections.size(); at++) {
            Detection detection = detections.get(at);
            if (detection.id().equals(detections.get(at - 1).id())) {
                throw new DetectionException(
                        detection.folder(),
                        "the id `" + detection.id() + "` is taken by another detection");
            }
        }
        return detections;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DetectionException(
                    folder, "is no folder; name one that holds detections with --detections");
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.getFileName().toString().equals(FILE))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new DetectionException(folder, "cannot be read (" + failed.getMessage() + ")");
        }
    }

    /// What is wrong with a file that describes detections.
    public static List<Diagnostic> check(Path file) {
        try {
            YamlMap whole = YamlMap.load(file);
            List<Diagnostic> wrong = whole.check(DetectionFormat.FILE);
            if (wrong.isEmpty()) {
                DetectionReader.read(whole);
            }
            return wrong;
        } catch (DefinitionException wrong) {
            return List.of(wrong.diagnostic());
        }
    }

    private static List<Detection> load(Path file) {
        YamlMap whole = YamlMap.load(file);
        for (Diagnostic wrong : whole.check(DetectionFormat.FILE)) {
            throw new DetectionException(whole.source(), wrong);
        }
        return DetectionReader.read(whole);
    }
}
