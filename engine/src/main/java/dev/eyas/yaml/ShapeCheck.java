package dev.eyas.yaml;

import dev.eyas.diagnostic.Closest;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.yaml.Shape.ListOf;
import dev.eyas.yaml.Shape.Mapping;
import dev.eyas.yaml.Shape.Matching;
import dev.eyas.yaml.Shape.Named;
import dev.eyas.yaml.Shape.Need;
import dev.eyas.yaml.Shape.Others;
import dev.eyas.yaml.Shape.Text;
import dev.eyas.yaml.Shape.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Holds a tree to a shape, and tells of all that differs.
final class ShapeCheck {

    /// What the mapping or list is called that is all of a file.
    static final String WHOLE = "the file";

    static final String UNKNOWN_KEY = "unknown-key";
    static final String MISSING_KEY = "missing-key";
    static final String WRONG_VALUE = "wrong-value";

    private final YamlText text;
    private final List<Diagnostic> found = new ArrayList<>();

    private ShapeCheck(YamlText text) {
        this.text = text;
    }

    static List<Diagnostic> check(YamlText text, Node node, Shape shape) {
        ShapeCheck check = new ShapeCheck(text);
        check.check(WHOLE, node, shape);
        check.found.sort(Comparator.comparingInt(wrong -> wrong.span().start()));
        return List.copyOf(check.found);
    }

    /// What was probably meant by a word, or what there is.
    static String advice(Collection<String> known, String word) {
        return Closest.among(known, word)
                .map(closest -> "did you mean `" + closest + "`?")
                .orElse("known are " + String.join(", ", known));
    }

    /// A key, and what it is a key of where that is not the file itself.
    static String name(String key, String place) {
        return "`" + key + "`" + (place.equals(WHOLE) ? "" : " in " + place);
    }

    private void check(String place, Node node, Shape shape) {
        switch (shape) {
            case Text _ -> scalar(place, node, shape);
            case Word word ->
                    scalar(place, node, shape)
                            .filter(value -> !word.words().contains(value))
                            .ifPresent(value ->
                                    add(
                                            place + " is `" + value + "`",
                                            advice(word.words(), value),
                                            node));
            case Matching matching ->
                    scalar(place, node, shape)
                            .filter(value -> !matching.pattern().matcher(value).matches())
                            .ifPresent(value ->
                                    add(
                                            place + " is `" + value + "`",
                                            "write " + matching.example(),
                                            node));
            case ListOf list -> {
                if (node instanceof SequenceNode sequence) {
                    int entry = 1;
                    for (Node element : sequence.getValue()) {
                        check(place + ", entry " + entry++, element, list.element());
                    }
                } else {
                    wrongType(place, node, shape);
                }
            }
            case Mapping mapping -> {
                if (node instanceof MappingNode map) {
                    keys(place, map, mapping);
                } else {
                    wrongType(place, node, shape);
                }
            }
            case Named named -> {
                if (node instanceof MappingNode map) {
                    for (NodeTuple tuple : map.getValue()) {
                        String name = name(tuple);
                        check(name(name, place), tuple.getValueNode(), named.value());
                    }
                } else {
                    wrongType(place, node, shape);
                }
            }
        }
    }

    private void keys(String place, MappingNode map, Mapping mapping) {
        Set<String> seen = new HashSet<>();
        List<String> others = new ArrayList<>();
        for (NodeTuple tuple : map.getValue()) {
            String name = name(tuple);
            Optional<Shape.Key> key =
                    mapping.keys().stream().filter(each -> each.name().equals(name)).findFirst();
            if (key.isEmpty() && mapping.others() == Others.ALLOWED) {
                others.add(name);
            } else if (key.isEmpty()) {
                found.add(
                        Diagnostic.error(
                                        UNKNOWN_KEY,
                                        text.span(tuple.getKeyNode()),
                                        place + " has the unknown key `" + name + "`")
                                .withHelp(advice(mapping.names(), name)));
            } else if (!YamlText.isNull(tuple.getValueNode())) {
                seen.add(name);
                check(name(name, place), tuple.getValueNode(), key.get().shape());
            }
        }
        for (Shape.Key key : mapping.keys()) {
            if (key.need() == Need.NEEDED && !seen.contains(key.name())) {
                found.add(
                        Diagnostic.error(
                                        MISSING_KEY,
                                        text.span(map),
                                        place + " needs the key `" + key.name() + "`")
                                .withHelp(missing(key, others)));
            }
        }
    }

    /// @param others keys that are there and mean nothing
    private static String missing(Shape.Key key, List<String> others) {
        return Closest.among(others, key.name())
                .map(other -> "did you mean it by `" + other + "`?")
                .orElse("write `" + key.name() + ":` with " + key.shape().inWords());
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
    }

    private Optional<String> scalar(String place, Node node, Shape shape) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        wrongType(place, node, shape);
        return Optional.empty();
    }

    private void wrongType(String place, Node node, Shape shape) {
        String is =
                switch (node) {
                    case MappingNode _ -> "a mapping";
                    case SequenceNode _ -> "a list";
                    default -> "a text";
                };
        add(place + " is " + is, "write " + shape.inWords(), node);
    }

    private void add(String message, String help, Node node) {
        found.add(Diagnostic.error(WRONG_VALUE, text.span(node), message).withHelp(help));
    }
}
