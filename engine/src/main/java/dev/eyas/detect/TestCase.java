package dev.eyas.detect;

import dev.eyas.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One test of a detection: telemetry, and the findings it must give; none means silence.
///
/// @param file where the case stands
/// @param detection the id of the detection under test
public record TestCase(
        Path file, String name, String detection, List<Path> inputs, List<Expected> expected) {

    private static final String FILE = "expectations.yaml";

    public TestCase {
        inputs = List.copyOf(inputs);
        expected = List.copyOf(expected);
    }

    /// The tests of a detection's folder; a folder without tests has none.
    public static List<TestCase> load(Path folder) {
        Path tests = folder.resolve("tests");
        Path file = tests.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<TestCase> cases = new ArrayList<>();
        for (YamlMap entry : YamlMap.loadList(file)) {
            entry.onlyKeys(List.of("name", "detection", "input", "expect"));
            if (!entry.has("expect")) {
                throw new DetectionException(
                        file,
                        "the case `"
                                + entry.text("name")
                                + "` needs `expect`; silence is `expect: []`");
            }
            List<Path> inputs = entry.texts("input").stream().map(tests::resolve).toList();
            if (inputs.isEmpty()) {
                throw new DetectionException(
                        file, "the case `" + entry.text("name") + "` needs an `input`");
            }
            cases.add(
                    new TestCase(
                            file,
                            entry.text("name"),
                            entry.text("detection"),
                            inputs,
                            entry.maps("expect").stream().map(Expected::of).toList()));
        }
        return cases;
    }
}
