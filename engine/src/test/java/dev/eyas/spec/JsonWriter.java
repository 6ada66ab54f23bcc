package dev.eyas.spec;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Writes events as lines of JSON, each in one of the many spellings JSON allows: blanks, escapes
/// in keys and values, nested objects for dotted names.
record JsonWriter(RandomGenerator random) {

    private static final String BLANKS = " \t";

    String lines(List<Map<String, String>> events) {
        StringBuilder lines = new StringBuilder();
        for (Map<String, String> event : events) {
            double zeal = random.nextInt(3) * 0.1;
            object(event, zeal, lines);
            lines.append(random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        return lines.toString();
    }

    private void object(Map<String, String> event, double zeal, StringBuilder line) {
        line.append('{');
        for (Iterator<Map.Entry<String, String>> fields = event.entrySet().iterator();
                fields.hasNext(); ) {
            Map.Entry<String, String> field = fields.next();
            member(field.getKey(), field.getValue(), zeal, line);
            line.append(fields.hasNext() ? "," : "");
        }
        line.append('}');
    }

    private void member(String name, String value, double zeal, StringBuilder line) {
        int dot = name.indexOf('.');
        boolean nested =
                dot > 0 && dot + 1 < name.length() && !name.startsWith("@") && random.nextBoolean();
        blank(zeal, line);
        string(nested ? name.substring(0, dot) : name, zeal, line);
        blank(zeal, line);
        line.append(':');
        blank(zeal, line);
        if (nested) {
            line.append('{');
            member(name.substring(dot + 1), value, zeal, line);
            line.append('}');
        } else {
            string(value, zeal, line);
        }
        blank(zeal, line);
    }

    private void blank(double zeal, StringBuilder line) {
        if (random.nextDouble() < zeal) {
            line.append(BLANKS.charAt(random.nextInt(BLANKS.length())));
        }
    }

    private void string(String text, double zeal, StringBuilder line) {
        line.append('"');
        text.codePoints()
                .forEach(character -> {
                    if (random.nextDouble() < zeal) {
                        Character.toString(character)
                                .chars()
                                .forEach(unit -> line.append(hex(unit)));
                    } else {
                        line.append(usual(character));
                    }
                });
        line.append('"');
    }

    private String hex(int unit) {
        return (random.nextBoolean() ? "\\u%04X" : "\\u%04x").formatted(unit);
    }

    private String usual(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '/' -> random.nextInt(4) == 0 ? "\\/" : "/";
            default -> character < ' ' ? hex(character) : Character.toString(character);
        };
    }
}
