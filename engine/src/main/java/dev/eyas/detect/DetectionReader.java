package dev.eyas.detect;

import dev.eyas.data.Glob;
import dev.eyas.data.LookupFiles;
import dev.eyas.detect.Detection.Attack;
import dev.eyas.detect.Detection.Guidance;
import dev.eyas.detect.Detection.Parameter;
import dev.eyas.detect.Grouping.ByEntity;
import dev.eyas.detect.Grouping.ByLineage;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.lookup.LookupFolder;
import dev.eyas.plan.Duration;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import dev.eyas.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                query(entry, "query"),
                entry.maybeText("judge").map(_ -> query(entry, "judge")),
                entry.maybeText("verdict").map(_ -> query(entry, "verdict")),
                entry.has("files") ? new LookupFolder(within(entry, "files")) : LookupFiles.none(),
                parameters(),
                grouping(),
                entry.maps("exclusions").stream().map(DetectionReader::exclusion).toList(),
                Optional.of(attack()),
                new Guidance(
                        entry.texts("references"),
                        entry.texts("falsepositives"),
                        entry.texts("blind_spots"),
                        entry.texts("next_steps"),
                        entry.maps("follow_up").stream().map(this::followUp).toList(),
                        entry.texts("response")),
                folder,
                entry.text(ID).equals(runsByDefault));
    }

    private long window() {
        return span(entry, "window", "5m");
    }

    private static long span(YamlMap entry, String key, String otherwise) {
        String text = entry.maybeText(key).orElse(otherwise);
        return Duration.parse(text)
                .orElseThrow(() ->
                        entry.wrong(
                                key,
                                "is `"
                                        + text
                                        + "`, which is no span of time such as "
                                        + otherwise));
    }

    private FollowUp followUp(YamlMap each) {
        DetectionQuery query = query(each, "query");
        Parser.parse(query.text(), Dialect.EYAS).diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .ifPresent(wrong -> {
                    throw new DetectionException(query.in().source(), wrong);
                });
        return new FollowUp(
                each.text("title"),
                each.text("log"),
                each.maybeText("cloud"),
                query,
                span(each, "span", "1d"));
    }

    private Grouping grouping() {
        List<String> entity = entry.texts("entity");
        return entity.isEmpty() ? new ByLineage(window()) : new ByEntity(entity, window());
    }

    private Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        entry.maybeMap("parameters")
                .ifPresent(all ->
                        all.allMaps()
                                .forEach((name, parameter) ->
                                        parameters.put(
                                                name,
                                                new Parameter(
                                                        parameter.text("default"),
                                                        parameter.text("description")))));
        return parameters;
    }

    private static Exclusion exclusion(YamlMap entry) {
        Map<String, Glob> where = new LinkedHashMap<>();
        entry.maybeMap("where")
                .orElseThrow()
                .allTexts()
                .forEach((field, text) -> where.put(field, Glob.anchored(text)));
        if (where.isEmpty()) {
            throw entry.wrong("where", "names no field, so all would be excluded");
        }
        return new Exclusion(
                where,
                entry.text("reason"),
                entry.text("owner"),
                entry.maybeText("expires").map(day -> midnight(entry, day)),
                Level.maybe(entry, "level").orElse(Level.LOW));
    }

    private static long midnight(YamlMap entry, String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        } catch (DateTimeParseException _) {
            throw entry.wrong("expires", "is `" + day + "`, which is no day of a calendar");
        }
    }

    private Attack attack() {
        YamlMap attack = entry.maybeMap("attack").orElseThrow();
        return new Attack(attack.text("tactic"), attack.text("technique"));
    }

    private DetectionQuery query(YamlMap entry, String key) {
        Path query = within(entry, key);
        try {
            return new DetectionQuery(query, Files.readString(query));
        } catch (IOException failed) {
            throw entry.wrong(key, "names a file that cannot be read, `" + entry.text(key) + "`");
        }
    }

    private Path within(YamlMap entry, String key) {
        Path path = folder.resolve(entry.text(key)).normalize();
        if (!path.startsWith(folder)) {
            throw entry.wrong(
                    key,
                    "is `" + entry.text(key) + "`, which must lie in the folder of the detection");
        }
        return path;
    }
}
