package dev.eyas.detect;

import dev.eyas.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One test of a detection: telemetry, and the findings it must give; none means silence.
///
/// @param place where the case stands
/// @param detection the id of the detection under test
/// @param tolerated findings up to this severity may come unexpected
/// @param kind what the case is there for, where it says
public record TestCase(
        Place place,
        String name,
        String detection,
        Telemetry telemetry,
        List<Expected> expected,
        Optional<Level> tolerated,
        Optional<Kind> kind) {

    private static final String FILE = "expectations.yaml";

    public TestCase {
        expected = List.copyOf(expected);
    }

    /// The name, with the form of telemetry where a story is told in several.
    public String title() {
        return switch (telemetry) {
            case Telemetry.Files _ -> name;
            case Telemetry.Told told -> name + " (" + told.form() + ")";
        };
    }

    /// A line of a file.
    ///
    /// @param line from 1
    public record Place(Path file, int line) {

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /// What a case shows.
    public enum Kind {
        /// An attack that must be found.
        ATTACK,
        /// An attack that hides, and must be found.
        EVASION,
        /// What is no attack, and must not look like one.
        BENIGN,
        /// An attack that leaves no trace to find it by.
        BLIND_SPOT
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
            cases.add(of(file, entry.onlyKeys(List.of("name", "detection", "input", "expect"))));
        }
        return cases;
    }

    private static TestCase of(Path file, YamlMap entry) {
        String name = entry.text("name");
        if (!entry.has("expect")) {
            throw entry.wrong("the case `" + name + "` needs `expect`; silence is `expect: []`");
        }
        List<Path> inputs = entry.texts("input").stream().map(file::resolveSibling).toList();
        if (inputs.isEmpty()) {
            throw entry.wrong("the case `" + name + "` needs an `input`");
        }
        return new TestCase(
                new Place(file, entry.line()),
                name,
                entry.text("detection"),
                new Telemetry.Files(inputs),
                entry.maps("expect").stream()
                        .map(expected -> Expected.of(expected.onlyKeys(Expected.keys())))
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }
}
