package dev.eyas.detect.story;

import java.util.LinkedHashMap;
import java.util.Map;

/// One Falcon event as a line of JSON. All values are texts, and some characters are escaped
/// although they need not be, as in what Falcon Data Replicator writes.
final class FalconEvent {

    private static final String ESCAPED = "\"\\<>=&'";

    private final Map<String, String> fields = new LinkedHashMap<>();

    FalconEvent put(String name, String value) {
        fields.put(name, value);
        return this;
    }

    String line() {
        StringBuilder line = new StringBuilder("{");
        fields.forEach((name, value) -> {
            line.append(line.length() == 1 ? "" : ",");
            text(name, line);
            line.append(':');
            text(value, line);
        });
        return line.append('}').toString();
    }

    private static void text(String text, StringBuilder line) {
        line.append('"');
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"' || character == '\\') {
                line.append('\\').append(character);
            } else if (character < ' ' || ESCAPED.indexOf(character) >= 0) {
                line.append("\\u%04x".formatted((int) character));
            } else {
                line.append(character);
            }
        }
        line.append('"');
    }
}
