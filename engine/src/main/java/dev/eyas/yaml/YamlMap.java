package dev.eyas.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A mapping of a YAML file, which says what is wrong in words of the file: what key, what should
/// stand there.
public final class YamlMap {

    /// Definitions are small; a file that grows beyond this by anchors is an attack.
    private static final int MOST_ALIASES = 50;

    private final Path file;
    private final String place;
    private final Map<String, Object> values;

    private YamlMap(Path file, String place, Map<String, Object> values) {
        this.file = file;
        this.place = place;
        this.values = values;
    }

    public static YamlMap load(Path file) {
        return map(file, "the file", parse(file));
    }

    /// A file that is a list of mappings.
    public static List<YamlMap> loadList(Path file) {
        return maps(file, "the file", parse(file));
    }

    private static Object parse(Path file) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setMaxAliasesForCollections(MOST_ALIASES)
                        .setLabel(file.toString())
                        .build();
        try {
            Object loaded = new Load(settings).loadFromString(Files.readString(file));
            return loaded == null ? Map.of() : loaded;
        } catch (IOException failed) {
            throw new DefinitionException(file, "cannot be read (" + failed.getMessage() + ")");
        } catch (YamlEngineException wrong) {
            throw new DefinitionException(file, "is no YAML: " + wrong.getMessage());
        }
    }

    private static YamlMap map(Path file, String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new DefinitionException(file, place + " must be a mapping of keys to values");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> values.put(String.valueOf(key), each));
        return new YamlMap(file, place, values);
    }

    private static List<YamlMap> maps(Path file, String place, Object value) {
        if (!(value instanceof List<?> list)) {
            throw new DefinitionException(file, place + " must be a list");
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Object each : list) {
            maps.add(map(file, place + ", entry " + (maps.size() + 1), each));
        }
        return maps;
    }

    public Path file() {
        return file;
    }

    /// Complains about a key that means nothing, which is a slip more often than not.
    public YamlMap onlyKeys(List<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new DefinitionException(
                        file,
                        place
                                + " has the unknown key `"
                                + key
                                + "`; known are "
                                + String.join(", ", known));
            }
        }
        return this;
    }

    public String text(String key) {
        return maybeText(key)
                .orElseThrow(
                        () -> new DefinitionException(file, place + " needs the key `" + key + "`"));
    }

    public Optional<String> maybeText(String key) {
        Object value = values.get(key);
        if (value instanceof Map || value instanceof List) {
            throw new DefinitionException(file, "`" + key + "` in " + place + " must be one text");
        }
        return Optional.ofNullable(value).map(String::valueOf);
    }

    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new DefinitionException(file, "`" + key + "` in " + place + " must be a list");
        }
        return list.stream().map(String::valueOf).toList();
    }

    public Optional<YamlMap> maybeMap(String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> map(file, "`" + key + "` in " + place, value));
    }

    public List<YamlMap> maps(String key) {
        Object value = values.get(key);
        return value == null ? List.of() : maps(file, "`" + key + "` in " + place, value);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /// Every key with its text, for mappings of names to texts.
    public Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.keySet().forEach(key -> texts.put(key, text(key)));
        return texts;
    }
}
