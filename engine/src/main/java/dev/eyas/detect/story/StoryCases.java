package dev.eyas.detect.story;

import dev.eyas.detect.DetectionException;
import dev.eyas.detect.Expected;
import dev.eyas.detect.Level;
import dev.eyas.detect.Telemetry;
import dev.eyas.detect.TestCase;
import dev.eyas.detect.TestCase.Kind;
import dev.eyas.detect.TestCase.Place;
import dev.eyas.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The stories of a detection as test cases, one for each kind of telemetry a story leaves traces
/// in.
public final class StoryCases {

    private static final String ONLY_IN = "in";

    private final Path file;
    private final YamlMap head;

    private StoryCases(Path file, YamlMap head) {
        this.file = file;
        this.head = head.onlyKeys(List.of("detection", "kind", "stories"));
    }

    /// Those of a detection's folder, in the files of `tests/stories`.
    public static List<TestCase> load(Path folder) {
        Path stories = folder.resolve("tests").resolve("stories");
        if (!Files.isDirectory(stories)) {
            return List.of();
        }
        List<TestCase> cases = new ArrayList<>();
        for (Path file : files(stories)) {
            cases.addAll(new StoryCases(file, YamlMap.load(file)).cases());
        }
        return cases;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException failed) {
            throw new DetectionException(folder, "cannot be read (" + failed.getMessage() + ")");
        }
    }

    private List<TestCase> cases() {
        List<TestCase> cases = new ArrayList<>();
        for (YamlMap entry : head.maps("stories")) {
            String name = entry.text("name");
            cases.addAll(cases(name, entry.named("the story `" + name + "`")));
        }
        return cases;
    }

    private List<TestCase> cases(String name, YamlMap entry) {
        List<String> keys =
                new ArrayList<>(List.of("name", "telemetry", "expect", "expect_at_most"));
        keys.addAll(StoryFile.KEYS);
        entry.onlyKeys(keys);
        Story story = StoryFile.read(entry);
        Optional<Level> tolerated = Level.maybe(entry, "expect_at_most");
        if (!entry.has("expect") && tolerated.isEmpty()) {
            throw entry.wrong(
                    "the story `"
                            + name
                            + "` needs `expect` or `expect_at_most`; silence is `expect: []`");
        }
        List<TestCase> cases = new ArrayList<>();
        for (Form form : forms(entry, story)) {
            List<String> lines = form.lines(story);
            if (lines.isEmpty()) {
                throw entry.wrong(
                        "telemetry", "names " + word(form) + ", which shows nothing of it");
            }
            cases.add(
                    new TestCase(
                            new Place(file, entry.line()),
                            name,
                            head.text("detection"),
                            new Telemetry.Told(word(form), lines, Timeline.of(story)),
                            expected(entry, form),
                            tolerated,
                            kind()));
        }
        return cases;
    }

    private Optional<Kind> kind() {
        return head.has("kind")
                ? Optional.of(head.oneOf("kind", Kind.values(), Kind.ATTACK))
                : Optional.empty();
    }

    private static List<Form> forms(YamlMap entry, Story story) {
        List<Form> possible = Form.of(story.host().platform());
        List<String> asked = entry.texts("telemetry");
        List<Form> forms =
                possible.stream()
                        .filter(form -> asked.isEmpty() || asked.contains(word(form)))
                        .toList();
        if (forms.isEmpty() || (!asked.isEmpty() && asked.size() != forms.size())) {
            throw entry.wrong(
                    "telemetry",
                    "may hold "
                            + String.join(", ", possible.stream().map(StoryCases::word).toList()));
        }
        return forms;
    }

    private static List<Expected> expected(YamlMap entry, Form form) {
        List<String> keys = new ArrayList<>(Expected.keys());
        keys.add(ONLY_IN);
        return entry.maps("expect").stream()
                .map(expected -> expected.onlyKeys(keys))
                .filter(expected -> expected.oneOf(ONLY_IN, Form.values(), form) == form)
                .map(Expected::of)
                .toList();
    }

    private static String word(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }
}
