package dev.eyas.detect;

import dev.eyas.data.LookupFiles;
import dev.eyas.detect.Detection.Attack;
import dev.eyas.lookup.LookupFolder;
import dev.eyas.plan.Duration;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import dev.eyas.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads the folders of detections: each holds `detection.yaml`, the queries it names, and
/// `tests/`.
///
/// Keys that Sigma has keep Sigma's names. `default` names the detection that runs when nobody asks
/// for one by its id; without it the first does.
public final class DetectionFolder {

    private static final String FILE = "detection.yaml";

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "title",
                    "status",
                    "description",
                    "author",
                    "references",
                    "tags",
                    "attack",
                    "level",
                    "query",
                    "judge",
                    "verdict",
                    "files",
                    "window",
                    "falsepositives",
                    "next_steps",
                    "follow_up",
                    "blind_spots");

    private DetectionFolder() {}

    /// All detections in a folder and the folders below it, by id.
    public static List<Detection> loadAll(Path folder) {
        List<Detection> detections = new ArrayList<>();
        for (Path file : files(folder)) {
            detections.addAll(load(file));
        }
        detections.sort(java.util.Comparator.comparing(Detection::id));
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

    private static List<Detection> load(Path file) {
        YamlMap whole = YamlMap.load(file).onlyKeys(List.of("default", "detections"));
        List<YamlMap> entries = whole.maps("detections");
        if (entries.isEmpty()) {
            throw new DetectionException(file, "`detections` must list at least one detection");
        }
        String runsByDefault =
                whole.maybeText("default").orElseGet(() -> entries.getFirst().text("id"));
        List<Detection> detections =
                entries.stream()
                        .map(entry -> detection(entry.onlyKeys(KEYS), runsByDefault))
                        .toList();
        if (detections.stream().noneMatch(Detection::runsByDefault)) {
            throw new DetectionException(
                    file, "`default: " + runsByDefault + "` names none of its detections");
        }
        return detections;
    }

    private static Detection detection(YamlMap entry, String runsByDefault) {
        Path folder = entry.file().resolveSibling("").toAbsolutePath().normalize();
        return new Detection(
                entry.text("id"),
                entry.text("title"),
                entry.maybeText("status").orElse("stable"),
                entry.maybeText("description").orElse(""),
                level(entry),
                query(entry, folder, entry.text("query")),
                entry.maybeText("judge").map(name -> query(entry, folder, name)),
                entry.maybeText("verdict").map(name -> query(entry, folder, name)),
                entry.maybeText("files")
                        .<LookupFiles>map(name -> new LookupFolder(within(entry, folder, name)))
                        .orElseGet(LookupFiles::none),
                span(entry, "window", "5m"),
                attack(entry),
                entry.texts("references"),
                entry.texts("falsepositives"),
                entry.texts("next_steps"),
                entry.maps("follow_up").stream().map(each -> followUp(each, folder)).toList(),
                entry.texts("blind_spots"),
                folder,
                entry.text("id").equals(runsByDefault));
    }

    private static Level level(YamlMap own) {
        String word = own.text("level");
        return Level.of(word)
                .orElseThrow(() ->
                        new DetectionException(
                                own.file(),
                                "`level: "
                                        + word
                                        + "` is none of informational, low, medium, high, critical"));
    }

    private static long span(YamlMap own, String key, String otherwise) {
        String text = own.maybeText(key).orElse(otherwise);
        return Duration.parse(text)
                .orElseThrow(() ->
                        new DetectionException(
                                own.file(),
                                "`" + key + ": " + text + "` is no span of time such as 5m"));
    }

    private static FollowUp followUp(YamlMap entry, Path folder) {
        entry.onlyKeys(List.of("title", "log", "cloud", "query", "span"));
        DetectionQuery query = query(entry, folder, entry.text("query"));
        if (Parser.parse(query.text(), Dialect.EYAS).hasErrors()) {
            throw new DetectionException(
                    query.file(), "cannot be read as a query (`eyas check` shows where)");
        }
        return new FollowUp(
                entry.text("title"),
                entry.text("log"),
                entry.maybeText("cloud"),
                query,
                span(entry, "span", "1d"));
    }

    private static Attack attack(YamlMap shared) {
        return shared.maybeMap("attack")
                .map(attack -> attack.onlyKeys(List.of("tactic", "technique")))
                .map(attack -> new Attack(attack.text("tactic"), attack.text("technique")))
                .orElseThrow(() ->
                        new DetectionException(
                                shared.file(), "needs `attack` with `tactic` and `technique`"));
    }

    private static DetectionQuery query(YamlMap entry, Path folder, String name) {
        Path query = within(entry, folder, name);
        try {
            return new DetectionQuery(query, Files.readString(query));
        } catch (IOException failed) {
            throw new DetectionException(entry.file(), "its query " + name + " cannot be read");
        }
    }

    private static Path within(YamlMap entry, Path folder, String name) {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new DetectionException(
                    entry.file(), "`" + name + "` must lie in the folder of the detection");
        }
        return path;
    }
}
