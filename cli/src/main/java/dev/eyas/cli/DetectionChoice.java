package dev.eyas.cli;

import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionFolder;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Which detections are meant.
final class DetectionChoice {

    private static final String FOLDER = "--detections";
    private static final String ONLY = "--only";

    /// Where the launcher says the detections lie that come with Eyas.
    private static final String BUILT_IN = "eyas.detections";

    private DetectionChoice() {}

    static OptionSpec folder() {
        return Options.value(
                "FOLDER",
                "Detections to run instead of those that come with Eyas: folders with a detection.yaml, and alerts exported from LogScale.",
                FOLDER);
    }

    static OptionSpec only() {
        return Options.values("ID", "Run just this detection, by its id; repeatable.", ONLY);
    }

    /// The folder that comes with Eyas.
    static Path builtIn() {
        return Path.of(System.getProperty(BUILT_IN, "detections"));
    }

    /// All in a folder and those below it; there is at least one.
    ///
    /// @throws dev.eyas.yaml.DefinitionException when a detection cannot be read
    static List<Detection> all(Path folder) {
        List<Detection> detections = DetectionFolder.loadAll(folder);
        if (detections.isEmpty()) {
            throw new UsageError(
                    "there are no detections in " + folder,
                    "a detection is a folder with a detection.yaml, or an alert of LogScale in a YAML file");
        }
        return detections;
    }

    /// Those named, else those that run by default.
    ///
    /// @throws dev.eyas.yaml.DefinitionException when a detection cannot be read
    static List<Detection> of(ParseResult arguments) {
        Path folder =
                Options.value(arguments, FOLDER).map(Path::of).orElseGet(DetectionChoice::builtIn);
        List<Detection> all = all(folder);
        List<String> names = Options.values(arguments, ONLY);
        if (names.isEmpty()) {
            return QueryArguments.in(
                    all.stream().filter(Detection::runsByDefault).toList(), arguments);
        }
        for (String name : names) {
            if (all.stream().noneMatch(detection -> detection.id().equals(name))) {
                throw new UsageError(
                        "there is no detection `" + name + "`",
                        "detections: "
                                + String.join(", ", all.stream().map(Detection::id).toList()));
            }
        }
        return QueryArguments.in(
                all.stream().filter(detection -> names.contains(detection.id())).toList(),
                arguments);
    }
}
