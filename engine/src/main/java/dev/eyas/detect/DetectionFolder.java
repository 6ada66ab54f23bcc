package dev.eyas.detect;

import dev.eyas.alert.AlertFile;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.yaml.DefinitionException;
import dev.eyas.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the folders of detections: each holds `detection.yaml` and the queries it names, or alerts
/// of LogScale, and `tests/`.
public final class DetectionFolder {

    private static final String FILE = "detection.yaml";
    private static final String TESTS = "tests";

    private DetectionFolder() {}

    /// All detections in a folder and the folders below it, by id.
    public static List<Detection> loadAll(Path folder) {
        List<Detection> detections = new ArrayList<>();
        Map<String, Path> places = new HashMap<>();
        for (Path file : files(folder)) {
            for (Detection detection : load(file)) {
                Path other = places.putIfAbsent(detection.id(), file);
                if (other != null) {
                    throw new DetectionException(
                            file, "the id `" + detection.id() + "` is taken by " + other);
                }
                detections.add(detection);
            }
        }
        detections.sort(Comparator.comparing(Detection::id));
        return detections;
    }

    /// The files that describe detections, in a folder and those below it: `detection.yaml`, and
    /// alerts of LogScale. What lies below `tests` is passed over. A file is taken as it is.
    public static List<Path> files(Path folder) {
        if (Files.isRegularFile(folder) && isDefinition(folder)) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new DetectionException(
                    folder, "is no folder; name one that holds detections with --detections");
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> isDefinition(folder, path)).sorted().toList();
        } catch (IOException failed) {
            throw new DetectionException(folder, "cannot be read (" + failed.getMessage() + ")");
        }
    }

    private static boolean isDefinition(Path root, Path path) {
        for (Path part : root.relativize(path)) {
            if (part.toString().equals(TESTS) || part.toString().startsWith(".")) {
                return false;
            }
        }
        return isDefinition(path);
    }

    /// Whether a file describes detections, whatever folder it lies in.
    public static boolean isDefinition(Path file) {
        return isDetectionFile(file) || (isYaml(file) && AlertFile.kind(file).isPresent());
    }

    private static boolean isDetectionFile(Path file) {
        return String.valueOf(file.getFileName()).equals(FILE);
    }

    private static boolean isYaml(Path file) {
        String name = file.toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    /// What is wrong with a file that describes detections; their queries are left to others.
    public static List<Diagnostic> check(Path file) {
        try {
            YamlMap whole = YamlMap.load(file);
            List<Diagnostic> wrong =
                    isDetectionFile(file)
                            ? whole.check(DetectionFormat.FILE)
                            : AlertFile.check(whole);
            if (wrong.isEmpty()) {
                read(whole);
            }
            return wrong;
        } catch (DefinitionException wrong) {
            return List.of(wrong.diagnostic());
        }
    }

    /// The detections of a file.
    ///
    /// @throws DefinitionException when it is wrong
    public static List<Detection> load(Path file) {
        YamlMap whole = YamlMap.load(file);
        if (isDetectionFile(file)) {
            for (Diagnostic wrong : whole.check(DetectionFormat.FILE)) {
                throw new DetectionException(whole.source(), wrong);
            }
        }
        return read(whole);
    }

    private static List<Detection> read(YamlMap whole) {
        return isDetectionFile(whole.file())
                ? DetectionReader.read(whole)
                : AlertFile.kind(whole.file())
                        .map(kind -> List.of(AlertDetection.read(whole, kind)))
                        .orElseThrow(() -> whole.wrong("this is no alert of LogScale"));
    }
}
