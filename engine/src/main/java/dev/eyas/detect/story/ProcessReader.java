package dev.eyas.detect.story;

import dev.eyas.detect.story.Story.ImageFile;
import dev.eyas.detect.story.Story.Process;
import dev.eyas.detect.story.Story.Session;
import dev.eyas.detect.story.Story.Told;
import dev.eyas.yaml.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one process of a story.
final class ProcessReader {

    private static final int MOST_COMM = 15;

    private final YamlMap map;
    private final Map<String, Process> known;

    /// @param known the processes before it, by their ids
    ProcessReader(YamlMap map, Map<String, Process> known) {
        this.map = map;
        this.known = known;
    }

    Process read() {
        map.onlyKeys(
                List.of(
                        "id",
                        "parent",
                        "image",
                        "command",
                        "args",
                        "user",
                        "at",
                        "told",
                        "session",
                        "file",
                        "comm",
                        "container"));
        Optional<Process> parent = parent();
        String image = map.text("image");
        return new Process(
                map.text("id"),
                parent.map(Process::id),
                image,
                map.maybeText("command").orElseGet(() -> String.join(" ", map.texts("args"))),
                arguments(),
                map.maybeText("user").or(() -> parent.map(Process::user)).orElse("root"),
                StoryFile.time(map, "at"),
                told(),
                map.oneOf(
                        "session",
                        Session.values(),
                        parent.map(Process::session).orElse(Session.SERVICE)),
                map.oneOf("file", ImageFile.values(), ImageFile.KEPT),
                map.maybeText("comm").orElseGet(() -> comm(image)),
                map.maybeText("container").or(() -> parent.flatMap(Process::container)));
    }

    private Optional<Process> parent() {
        return map.maybeText("parent")
                .map(id ->
                        Optional.ofNullable(known.get(id))
                                .orElseThrow(() ->
                                        map.wrong("parent", "names no process that stands above")));
    }

    private List<String> arguments() {
        if (map.has("args")) {
            return map.texts("args");
        }
        return Words.split(map.text("command"))
                .filter(words -> !words.isEmpty())
                .orElseThrow(
                        () -> map.wrong("command", "has no words, or a quote that stays open"));
    }

    private Told told() {
        return switch (map.maybeText("told").orElse("")) {
            case "" -> new Told.AtOnce();
            case "never" -> new Told.Never();
            case "summarised" -> new Told.Summarised();
            default -> new Told.Late(StoryFile.time(map, "told").orElseThrow());
        };
    }

    private static String comm(String image) {
        String name = baseName(image);
        return name.substring(0, Math.min(MOST_COMM, name.length()));
    }

    /// The last part of a path of either kind.
    static String baseName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
