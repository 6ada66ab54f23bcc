package dev.eyas.yaml;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.diagnostic.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A mapping of a YAML file, which says what is wrong in words of the file: what line, what key,
/// what should stand there.
public final class YamlMap {

    private final YamlText text;
    private final String place;
    private final Map<String, Node> keys;
    private final Map<String, Node> values;
    private final Span span;

    private YamlMap(
            YamlText text,
            String place,
            Span span,
            Map<String, Node> keys,
            Map<String, Node> values) {
        this.text = text;
        this.place = place;
        this.span = span;
        this.keys = keys;
        this.values = values;
    }

    public static YamlMap load(Path file) {
        YamlText text = YamlText.read(file);
        return text.root()
                .map(node -> map(text, ShapeCheck.WHOLE, node))
                .orElseGet(() ->
                        new YamlMap(text, ShapeCheck.WHOLE, new Span(0, 0), Map.of(), Map.of()));
    }

    /// A file that is a list of mappings.
    public static List<YamlMap> loadList(Path file) {
        YamlText text = YamlText.read(file);
        return maps(
                text,
                ShapeCheck.WHOLE,
                text.root().orElseThrow(() -> new DefinitionException(file, "is empty")));
    }

    private static YamlMap map(YamlText text, String place, Node node) {
        if (!(node instanceof MappingNode map)) {
            throw wrong(text, text.span(node), place + " must be a mapping of keys to values");
        }
        Map<String, Node> keys = new LinkedHashMap<>();
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            if (keys.put(key, tuple.getKeyNode()) != null) {
                throw wrong(
                        text,
                        text.span(tuple.getKeyNode()),
                        place + " has the key `" + key + "` twice");
            }
            values.put(key, tuple.getValueNode());
        }
        values.values().removeIf(YamlText::isNull);
        return new YamlMap(text, place, text.span(map), keys, values);
    }

    private static List<YamlMap> maps(YamlText text, String place, Node node) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node each : list(text, place, node)) {
            maps.add(map(text, place + ", entry " + (maps.size() + 1), each));
        }
        return maps;
    }

    private static List<Node> list(YamlText text, String place, Node node) {
        if (!(node instanceof SequenceNode list)) {
            throw wrong(text, text.span(node), place + " must be a list");
        }
        return list.getValue();
    }

    private static DefinitionException wrong(YamlText text, Span span, String problem) {
        return new DefinitionException(
                text.source(), Diagnostic.error(ShapeCheck.WRONG_VALUE, span, problem));
    }

    public Path file() {
        return text.file();
    }

    /// The text of the whole file.
    public SourceText source() {
        return text.source();
    }

    /// The line at which the mapping begins, from 1.
    public int line() {
        return text.source().line(span.start());
    }

    /// What is wrong with the mapping.
    public DefinitionException wrong(String problem) {
        return wrong(text, span, problem);
    }

    /// What is wrong with a key of it.
    public DefinitionException wrong(String key, String problem) {
        Span at = has(key) ? text.span(node(key)) : span;
        return wrong(text, at, name(key) + " " + problem);
    }

    /// A key, and what it is a key of where that is not the file itself.
    private String name(String key) {
        return ShapeCheck.name(key, place);
    }

    private Node node(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw new DefinitionException(
                    text.source(),
                    Diagnostic.error(
                            ShapeCheck.MISSING_KEY, span, place + " needs the key `" + key + "`"));
        }
        return node;
    }

    /// The same, called by a name of its own in what is said of it.
    public YamlMap named(String name) {
        return new YamlMap(text, name, span, keys, values);
    }

    /// All in which the file differs from a shape.
    public List<Diagnostic> check(Shape shape) {
        return text.root()
                .map(root -> ShapeCheck.check(text, root, shape))
                .orElseGet(() ->
                        List.of(
                                Diagnostic.error(
                                        ShapeCheck.WRONG_VALUE, span, "the file is empty")));
    }

    /// Complains about a key that means nothing, which is a slip more often than not.
    public YamlMap onlyKeys(List<String> known) {
        keys.forEach((key, node) -> {
            if (!known.contains(key)) {
                throw new DefinitionException(
                        text.source(),
                        Diagnostic.error(
                                        ShapeCheck.UNKNOWN_KEY,
                                        text.span(node),
                                        place + " has the unknown key `" + key + "`")
                                .withHelp(ShapeCheck.advice(known, key)));
            }
        });
        return this;
    }

    public String text(String key) {
        return text(key, node(key));
    }

    private String text(String key, Node node) {
        return scalar(key, node).getValue();
    }

    private ScalarNode scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(key, "must be one text");
        }
        return scalar;
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
                ? list(text, name(key), node(key)).stream().map(each -> text(key, each)).toList()
                : List.of();
    }

    public Optional<YamlMap> maybeMap(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> map(text, name(key), value));
    }

    public List<YamlMap> maps(String key) {
        Node value = values.get(key);
        return value == null ? List.of() : maps(text, name(key), value);
    }

    /// A text that is checked for itself, and where it stands.
    public EmbeddedText embedded(String key) {
        ScalarNode scalar = scalar(key, node(key));
        return EmbeddedText.of(text.source(), scalar.getValue(), text.places(scalar));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /// Every key with its mapping, for mappings of names to mappings.
    public Map<String, YamlMap> allMaps() {
        Map<String, YamlMap> maps = new LinkedHashMap<>();
        values.forEach((key, value) -> maps.put(key, map(text, name(key), value)));
        return maps;
    }

    /// Every key with its text, for mappings of names to texts.
    public Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.keySet().forEach(key -> texts.put(key, text(key)));
        return texts;
    }
}
