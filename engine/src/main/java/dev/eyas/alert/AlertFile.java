package dev.eyas.alert;

import static dev.eyas.yaml.Shape.Key.needed;
import static dev.eyas.yaml.Shape.Key.optional;

import dev.eyas.alert.Alert.Throttle;
import dev.eyas.analysis.AlertKind;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.plan.Duration;
import dev.eyas.yaml.DefinitionException;
import dev.eyas.yaml.Shape;
import dev.eyas.yaml.Shape.ListOf;
import dev.eyas.yaml.Shape.Mapping;
import dev.eyas.yaml.Shape.Matching;
import dev.eyas.yaml.Shape.Text;
import dev.eyas.yaml.Shape.Word;
import dev.eyas.yaml.YamlMap;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells alerts from other YAML files and reads them: those of packages, which name their schema,
/// and those that the command line of LogScale exports, which do not.
public final class AlertFile {

    private static final Pattern SCHEMA =
            Pattern.compile("^[\"']?\\$schema[\"']?\\s*:.*/([\\w-]+)/v[\\d.]+", Pattern.MULTILINE);

    private static final String NAME = "name";
    private static final String QUERY = "queryString";
    private static final String SEARCH_SECONDS = "searchIntervalSeconds";
    private static final String TIME_INTERVAL = "timeInterval";
    private static final String START = "queryStart";
    private static final String END = "queryEnd";
    private static final String THROTTLE_FIELD = "throttleField";
    private static final String SCHEDULE = "schedule";

    private static final Shape TEXT = new Text();
    private static final Shape COUNT =
            new Matching(Pattern.compile("\\d{1,12}"), "a whole number, such as 3600");

    /// What is read of an alert; exports hold more, and newer ones may hold others.
    private static final Mapping SHAPE =
            Mapping.amongOthers(
                    needed(NAME, TEXT),
                    needed(QUERY, TEXT),
                    optional("description", TEXT),
                    optional("enabled", new Word(List.of("true", "false"))),
                    optional("labels", new ListOf(TEXT)),
                    optional(SEARCH_SECONDS, COUNT),
                    optional(TIME_INTERVAL, TEXT),
                    optional(START, TEXT),
                    optional(END, TEXT),
                    optional(THROTTLE_FIELD, TEXT),
                    optional("throttleTime", TEXT),
                    optional("throttleTimeSeconds", COUNT),
                    optional("throttleTimeMillis", COUNT),
                    optional(SCHEDULE, TEXT));

    private AlertFile() {}

    /// What kind of alert a file is; none for any other file.
    ///
    /// @throws DefinitionException when it cannot be read
    public static Optional<AlertKind> kind(Path file) {
        try {
            return kind(Files.readString(file));
        } catch (MalformedInputException _) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new DefinitionException(file, "cannot be read (" + failed.getMessage() + ")");
        }
    }

    private static Optional<AlertKind> kind(String text) {
        Matcher schema = SCHEMA.matcher(text);
        if (schema.find()) {
            return switch (schema.group(1).replace("-", "").toLowerCase(Locale.ROOT)) {
                case "filteralert" -> Optional.of(AlertKind.FILTER);
                case "aggregatealert" -> Optional.of(AlertKind.AGGREGATE);
                case "scheduledsearch" -> Optional.of(AlertKind.SCHEDULED);
                case "alert" -> Optional.of(AlertKind.LEGACY);
                default -> Optional.empty();
            };
        }
        if (!has(text, QUERY)) {
            return Optional.empty();
        }
        if (has(text, SCHEDULE)) {
            return Optional.of(AlertKind.SCHEDULED);
        }
        if (has(text, "triggerMode")) {
            return Optional.of(AlertKind.AGGREGATE);
        }
        if (has(text, START) || has(text, "throttleTimeMillis")) {
            return Optional.of(AlertKind.LEGACY);
        }
        return has(text, "actionNames") ? Optional.of(AlertKind.FILTER) : Optional.empty();
    }

    /// Whether a file has a key of its own.
    private static boolean has(String text, String key) {
        return Pattern.compile("^[\"']?" + key + "[\"']?\\s*:", Pattern.MULTILINE)
                .matcher(text)
                .find();
    }

    /// All that is wrong with an alert, but for its query.
    public static List<Diagnostic> check(YamlMap whole) {
        return whole.check(SHAPE);
    }

    /// @throws DefinitionException when it cannot be used
    public static Alert read(YamlMap whole, AlertKind kind) {
        for (Diagnostic wrong : check(whole)) {
            throw new DefinitionException(whole.source(), wrong);
        }
        Optional<Long> search = search(whole);
        return new Alert(
                whole.file(),
                kind,
                whole.text(NAME),
                whole.maybeText("description").orElse(""),
                whole.embedded(QUERY),
                whole.texts("labels"),
                !whole.maybeText("enabled").equals(Optional.of("false")),
                kind == AlertKind.FILTER ? Optional.empty() : search,
                whole.maybeText(THROTTLE_FIELD)
                        .filter(field -> !field.isEmpty())
                        .map(field -> new Throttle(field, throttleMillis(whole, search))));
    }

    private static Optional<Long> search(YamlMap whole) {
        return seconds(whole, SEARCH_SECONDS)
                .or(() -> span(whole, TIME_INTERVAL))
                .or(() ->
                        span(whole, START)
                                .map(start -> start - span(whole, END).orElse(0L))
                                .map(length -> {
                                    if (length <= 0) {
                                        throw whole.wrong(START, "is not before `" + END + "`");
                                    }
                                    return length;
                                }))
                .filter(millis -> millis > 0);
    }

    private static long throttleMillis(YamlMap whole, Optional<Long> search) {
        return seconds(whole, "throttleTimeSeconds")
                .or(() -> span(whole, "throttleTime"))
                .or(() -> whole.maybeText("throttleTimeMillis").map(Long::parseLong))
                .or(() -> search)
                .orElse(0L);
    }

    private static Optional<Long> seconds(YamlMap whole, String key) {
        return whole.maybeText(key).map(seconds -> Long.parseLong(seconds) * 1000);
    }

    /// Milliseconds; what counts back from now is so long ago.
    private static Optional<Long> span(YamlMap whole, String key) {
        return whole.maybeText(key)
                .map(text ->
                        text.equals("now")
                                ? 0L
                                : Duration.parse(text)
                                        .orElseThrow(() ->
                                                whole.wrong(
                                                        key,
                                                        "is `"
                                                                + text
                                                                + "`, which is no span of time"
                                                                + " such as 1h")));
    }
}
