package dev.eyas.json;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Random JSON texts, and other ways to write the same text.
public final class RandomJson {

    private static final List<String> KEYS =
            List.of(
                    "a",
                    "b",
                    "a.b",
                    "ImageFileName",
                    "",
                    "a[0]",
                    "k\u00E9y",
                    "\uD83D\uDE00",
                    "x y",
                    "q\"uote",
                    "back\\slash");
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "value",
                    "169.254.169.254",
                    "tab\there",
                    "\"",
                    "\\u0041",
                    "\u00FCber",
                    "\uD83D\uDE00",
                    "line\nbreak",
                    "a=b&c");
    private static final List<String> NUMBERS =
            List.of("0", "-1", "12.50", "1e5", "9223372036854775807", "-0.0", "1E-7");

    private static final String CHANGES = "{}[]\",:\\ 0e-tn\u0001\u00E9";

    private final RandomGenerator random;

    public RandomJson(RandomGenerator random) {
        this.random = random;
    }

    /// An object; keys repeat now and then.
    public String object(int depth) {
        StringBuilder text = new StringBuilder("{");
        int members = random.nextInt(6);
        for (int member = 0; member < members; member++) {
            text.append(member == 0 ? "" : ",").append(blanks());
            text.append(quoted(pick(KEYS))).append(blanks()).append(':').append(blanks());
            text.append(value(depth - 1)).append(blanks());
        }
        return text.append('}').toString();
    }

    private String array(int depth) {
        StringBuilder text = new StringBuilder("[");
        int elements = random.nextInt(4);
        for (int element = 0; element < elements; element++) {
            text.append(element == 0 ? "" : ",")
                    .append(blanks())
                    .append(value(depth - 1))
                    .append(blanks());
        }
        return text.append(']').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0, 1, 2 -> quoted(pick(TEXTS));
            case 3 -> pick(NUMBERS);
            case 4 -> random.nextBoolean() ? "true" : "false";
            case 5 -> "null";
            case 6 -> object(depth);
            default -> array(depth);
        };
    }

    private String blanks() {
        return random.nextInt(10) == 0 ? pick(List.of(" ", "\t", "  ")) : "";
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A string in quotes, each character spelt in one of the ways JSON allows.
    public String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints()
                .forEach(point -> {
                    String character = Character.toString(point);
                    json.append(random.nextInt(8) == 0 ? escaped(character) : usual(character));
                });
        return json.append('"').toString();
    }

    private String escaped(String character) {
        StringBuilder json = new StringBuilder();
        for (int at = 0; at < character.length(); at++) {
            String digits = String.format("%04x", (int) character.charAt(at));
            json.append("\\u")
                    .append(random.nextBoolean() ? digits : digits.toUpperCase(Locale.ROOT));
        }
        return json.toString();
    }

    private String usual(String character) {
        return switch (character) {
            case "\"" -> "\\\"";
            case "\\" -> "\\\\";
            case "\n" -> "\\n";
            case "\t" -> "\\t";
            case "/" -> random.nextBoolean() ? "\\/" : "/";
            default -> character;
        };
    }

    /// The text with a few characters changed, lost or doubled.
    public String mutate(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int change = 1 + random.nextInt(2); change > 0 && !mutated.isEmpty(); change--) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, mutated.charAt(at));
                default -> mutated.setCharAt(at, CHANGES.charAt(random.nextInt(CHANGES.length())));
            }
        }
        return mutated.toString();
    }
}
