package dev.eyas.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A mapping of a YAML file, which says what is wrong in words of the file: what line, what key,
/// what should stand there.
public final class YamlMap {

    /// Definitions are small; a file that grows beyond this by anchors is an attack.
    private static final int MOST_ALIASES = 50;

    private final Path file;
    private final String place;
    private final int line;
    private final Map<String, Node> values;

    private YamlMap(Path file, String place, int line, Map<String, Node> values) {
        this.file = file;
        this.place = place;
        this.line = line;
        this.values = values;
    }

    public static YamlMap load(Path file) {
        return parse(file)
                .map(node -> map(file, "the file", node))
                .orElseGet(() -> new YamlMap(file, "the file", 1, Map.of()));
    }

    /// A file that is a list of mappings.
    public static List<YamlMap> loadList(Path file) {
        return maps(
                file,
                "the file",
                parse(file).orElseThrow(() -> new DefinitionException(file, "is empty")));
    }

    private static Optional<Node> parse(Path file) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setMaxAliasesForCollections(MOST_ALIASES)
                        .setLabel(file.toString())
                        .build();
        try {
            return new Compose(settings)
                    .composeString(Files.readString(file))
                    .filter(node -> !isNull(node));
        } catch (IOException failed) {
            throw new DefinitionException(file, "cannot be read (" + failed.getMessage() + ")");
        } catch (YamlEngineException wrong) {
            throw new DefinitionException(file, "is no YAML: " + wrong.getMessage());
        }
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static YamlMap map(Path file, String place, Node node) {
        if (!(node instanceof MappingNode map)) {
            throw new DefinitionException(
                    file, line(node), place + " must be a mapping of keys to values");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new DefinitionException(
                        file, line(tuple.getKeyNode()), place + " has the key `" + key + "` twice");
            }
        }
        values.values().removeIf(YamlMap::isNull);
        return new YamlMap(file, place, line(map), values);
    }

    private static List<YamlMap> maps(Path file, String place, Node node) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node each : list(file, place, node)) {
            maps.add(map(file, place + ", entry " + (maps.size() + 1), each));
        }
        return maps;
    }

    private static List<Node> list(Path file, String place, Node node) {
        if (!(node instanceof SequenceNode list)) {
            throw new DefinitionException(file, line(node), place + " must be a list");
        }
        return list.getValue();
    }

    /// Where a value begins, from 1; 1 when that is not known.
    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    public Path file() {
        return file;
    }

    /// The line at which the mapping begins, from 1.
    public int line() {
        return line;
    }

    /// What is wrong with the mapping.
    public DefinitionException wrong(String problem) {
        return new DefinitionException(file, line, problem);
    }

    /// What is wrong with a key of it.
    public DefinitionException wrong(String key, String problem) {
        int at = values.containsKey(key) ? line(node(key)) : line;
        return new DefinitionException(file, at, "`" + key + "` in " + place + " " + problem);
    }

    private Node node(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw wrong(place + " needs the key `" + key + "`");
        }
        return node;
    }

    /// The same, called by a name of its own in what is said of it.
    public YamlMap named(String name) {
        return new YamlMap(file, name, line, values);
    }

    /// Complains about a key that means nothing, which is a slip more often than not.
    public YamlMap onlyKeys(List<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new DefinitionException(
                        file,
                        line(node(key)),
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
        return text(key, node(key));
    }

    private String text(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(key, "must be one text");
        }
        return scalar.getValue();
    }

    public Optional<String> maybeText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /// One of the words of an enumeration, in lower case with dashes.
    public <E extends Enum<E>> E oneOf(String key, E[] all, E otherwise) {
        Optional<String> word = maybeText(key);
        if (word.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(all)
                .filter(each -> word(each).equals(word.get()))
                .findFirst()
                .orElseThrow(() ->
                        wrong(
                                key,
                                "is `"
                                        + word.get()
                                        + "`, which is none of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(all).map(YamlMap::word).toList())));
    }

    private static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> texts(String key) {
        return has(key)
                ? list(file, "`" + key + "` in " + place, node(key)).stream()
                        .map(each -> text(key, each))
                        .toList()
                : List.of();
    }

    public Optional<YamlMap> maybeMap(String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> map(file, "`" + key + "` in " + place, value));
    }

    public List<YamlMap> maps(String key) {
        Node value = values.get(key);
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
