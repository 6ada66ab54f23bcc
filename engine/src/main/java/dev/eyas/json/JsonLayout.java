package dev.eyas.json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lays JSON texts out in lines. Strings and numbers stay as they are written. Used by one thread.
public final class JsonLayout {

    private final int step;
    private final int longest;
    private final JsonFields fields = new JsonFields();

    /// @param step how many blanks each level goes further in
    /// @param longest the most characters a result may have
    public JsonLayout(int step, int longest) {
        this.step = step;
        this.longest = longest;
    }

    /// The text laid out; nothing when it is no JSON, beyond the limits of [JsonFields], or gets
    /// too long.
    public Optional<String> print(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        JsonVerdict verdict = fields.add(bytes, 0, bytes.length);
        fields.clear();
        return verdict == JsonVerdict.WHOLE ? lines(json) : Optional.empty();
    }

    private Optional<String> lines(String json) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        int at = 0;
        while (at < json.length() && out.length() <= longest) {
            char sign = json.charAt(at);
            int end = sign == '"' ? stringEnd(json, at) : at + 1;
            switch (sign) {
                case '{', '[' -> {
                    out.append(sign);
                    int next = blanksEnd(json, end);
                    if (json.charAt(next) == '}' || json.charAt(next) == ']') {
                        out.append(json.charAt(next));
                        end = next + 1;
                    } else {
                        line(out, ++depth);
                    }
                }
                case '}', ']' -> {
                    line(out, --depth);
                    out.append(sign);
                }
                case ',' -> {
                    out.append(sign);
                    line(out, depth);
                }
                case ':' -> out.append(": ");
                case ' ', '\n', '\r', '\t' -> {}
                default -> out.append(json, at, end);
            }
            at = end;
        }
        return out.length() > longest ? Optional.empty() : Optional.of(out.toString());
    }

    private void line(StringBuilder out, int depth) {
        out.append('\n').repeat(' ', depth * step);
    }

    private static int stringEnd(String json, int quote) {
        int at = quote + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int blanksEnd(String json, int from) {
        int at = from;
        while (Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at;
    }
}
