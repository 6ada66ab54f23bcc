package dev.eyas.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Builds a JSON text out of flattened names: what [JsonFields] takes apart, put together again.
/// Gaps in arrays become `null`. Of two names of which one would make a value what the other makes
/// an object or array, the first counts.
public final class JsonTree {

    /// Elements from here on are left out, lest two fields make a text of gigabytes.
    private static final int MOST_ELEMENTS = 10_000;

    private sealed interface Node {}

    private record Leaf(String value) implements Node {}

    private record Members(Map<String, Node> byName) implements Node {}

    private record Elements(TreeMap<Integer, Node> byIndex) implements Node {}

    private Optional<Node> root = Optional.empty();

    /// Adds a value.
    public void put(String name, String value) {
        List<String> steps = steps(name);
        if (root.isEmpty()) {
            root = Optional.of(container(steps.getFirst()));
        }
        Node node = root.get();
        for (int step = 0; step < steps.size(); step++) {
            boolean isLast = step == steps.size() - 1;
            Node fresh = isLast ? new Leaf(value) : container(steps.get(step + 1));
            Optional<Node> child = child(node, steps.get(step), fresh);
            if (child.isEmpty()) {
                return;
            }
            node = child.get();
        }
    }

    /// Names and `[n]`, in order. Beyond the depth that can be read again the rest is one name.
    private static List<String> steps(String name) {
        List<String> steps = new ArrayList<>();
        int at = 0;
        while (at <= name.length() && steps.size() < JsonFields.LARGEST_DEPTH - 1) {
            int end = indexEnd(name, at);
            if (end < 0) {
                end = at;
                while (end < name.length() && name.charAt(end) != '.' && indexEnd(name, end) < 0) {
                    end++;
                }
            }
            steps.add(name.substring(at, end));
            if (end == name.length()) {
                return steps;
            }
            at = name.charAt(end) == '.' ? end + 1 : end;
        }
        steps.add(name.substring(at));
        return steps;
    }

    /// Where the index that starts here ends: digits in brackets with a dot, another index or
    /// nothing behind them; -1 where there is none.
    private static int indexEnd(String name, int from) {
        if (from >= name.length() || name.charAt(from) != '[') {
            return -1;
        }
        int at = from + 1;
        while (at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9') {
            at++;
        }
        boolean isIndex =
                at > from + 1
                        && at - from <= LONGEST_INDEX
                        && at < name.length()
                        && name.charAt(at) == ']'
                        && (at + 1 == name.length() || ".[".indexOf(name.charAt(at + 1)) >= 0);
        return isIndex ? at + 1 : -1;
    }

    private static final int LONGEST_INDEX = 10;

    private static boolean isIndex(String step) {
        return indexEnd(step, 0) == step.length();
    }

    private static Node container(String firstStep) {
        return isIndex(firstStep)
                ? new Elements(new TreeMap<>())
                : new Members(new LinkedHashMap<>());
    }

    /// The node below, which is `fresh` where there was none; nothing where it cannot be there.
    private static Optional<Node> child(Node parent, String step, Node fresh) {
        return switch (parent) {
            case Leaf _ -> Optional.empty();
            case Members members ->
                    isIndex(step)
                            ? Optional.empty()
                            : Optional.of(members.byName().computeIfAbsent(step, _ -> fresh));
            case Elements elements -> {
                int index = isIndex(step) ? Integer.parseInt(step, 1, step.length() - 1, 10) : -1;
                yield index < 0 || index >= MOST_ELEMENTS
                        ? Optional.empty()
                        : Optional.of(elements.byIndex().computeIfAbsent(index, _ -> fresh));
            }
        };
    }

    /// The text; nothing when no value was added or the text gets longer than `longest`.
    public Optional<String> write(int longest) {
        StringBuilder out = new StringBuilder();
        root.ifPresent(node -> write(node, out, longest));
        return out.isEmpty() || out.length() > longest
                ? Optional.empty()
                : Optional.of(out.toString());
    }

    private static void write(Node node, StringBuilder out, int longest) {
        if (out.length() > longest) {
            return;
        }
        switch (node) {
            case Leaf leaf -> value(leaf.value(), out);
            case Members members -> {
                char before = '{';
                for (Map.Entry<String, Node> member : members.byName().entrySet()) {
                    out.append(before);
                    quoted(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out, longest);
                    before = ',';
                }
                out.append('}');
            }
            case Elements elements -> {
                if (elements.byIndex().isEmpty()) {
                    out.append('[');
                }
                int next = 0;
                for (Map.Entry<Integer, Node> element : elements.byIndex().entrySet()) {
                    for (; next < element.getKey(); next++) {
                        out.append(next == 0 ? '[' : ',').append("null");
                    }
                    out.append(next++ == 0 ? '[' : ',');
                    write(element.getValue(), out, longest);
                }
                out.append(']');
            }
        }
    }

    private static void value(String text, StringBuilder out) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean isBare =
                text.equals("true")
                        || text.equals("false")
                        || JsonNumber.end(bytes, 0, bytes.length) == bytes.length;
        if (isBare && bytes.length > 0) {
            out.append(text);
        } else {
            quoted(text, out);
        }
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '"', '\\' -> out.append('\\').append(letter);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (letter < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(letter >> 4, 16))
                                .append(Character.forDigit(letter & 0xF, 16));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        out.append('"');
    }
}
