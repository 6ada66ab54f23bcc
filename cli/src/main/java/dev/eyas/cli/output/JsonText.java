package dev.eyas.cli.output;

import java.util.Map;

/// Writes JSON, member by member. What could move a cursor or hide text is escaped, so the text is
/// safe on a terminal and means the same.
public final class JsonText {

    private final StringBuilder out = new StringBuilder();
    private boolean needsComma;

    /// A row as an object: every value a string, exactly as the language sees it.
    public static String row(Map<String, String> row) {
        JsonText json = new JsonText().open('{');
        row.forEach(json::member);
        return json.close('}').toString();
    }

    /// Starts an object `{` or array `[`.
    public JsonText open(char bracket) {
        separate();
        out.append(bracket);
        needsComma = false;
        return this;
    }

    public JsonText close(char bracket) {
        out.append(bracket);
        needsComma = true;
        return this;
    }

    /// Starts a member; its value follows.
    public JsonText name(String name) {
        separate();
        string(name);
        out.append(':');
        needsComma = false;
        return this;
    }

    public JsonText member(String name, String value) {
        return name(name).value(value);
    }

    public JsonText member(String name, long value) {
        name(name);
        out.append(value);
        needsComma = true;
        return this;
    }

    public JsonText value(String value) {
        separate();
        string(value);
        needsComma = true;
        return this;
    }

    private void separate() {
        if (needsComma) {
            out.append(',');
        }
    }

    private void string(String text) {
        out.append('"');
        int plainFrom = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (isPlain(character)) {
                continue;
            }
            if (Character.isHighSurrogate(character)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
                continue;
            }
            out.append(text, plainFrom, at);
            escape(character);
            plainFrom = at + 1;
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    /// Ordinary letters take the first test only.
    private static boolean isPlain(char character) {
        if (character < 0x7f) {
            return character >= ' ' && character != '"' && character != '\\';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private void escape(char character) {
        switch (character) {
            case '"', '\\' -> out.append('\\').append(character);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) character));
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
