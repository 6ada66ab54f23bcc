package dev.eyas.function.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// The Common Event Format: a header between bars, then `key=value` pairs whose values may have
/// blanks in them and end before the next ` key=`.
///
/// @param header what stands before the names of the header
/// @param extension what stands before the keys of pairs
/// @param label what stands before names that come from labels
/// @param keepsLabels whether a labelled pair and its label stay as they are, too
record CefText(String header, String extension, String label, boolean keepsLabels)
        implements TextParser.Grammar {

    private static final String MARK = "CEF:0";
    private static final List<String> HEADER =
            List.of(
                    "device.vendor",
                    "device.product",
                    "device.version",
                    "event_class_id",
                    "name",
                    "severity");
    private static final String LABEL = "Label";

    @Override
    public void parse(String text, ParsedFields fields) {
        int bar = bar(text);
        if (bar < 0) {
            return;
        }
        List<String> parts = new ArrayList<>();
        int at = bar + 1;
        while (at >= 0 && parts.size() < HEADER.size()) {
            int end = partEnd(text, at);
            parts.add(unescaped(text.substring(at, end)).strip());
            at = end < text.length() ? end + 1 : -1;
        }
        if (parts.size() < HEADER.size()) {
            return;
        }
        fields.put(header + "version", "0");
        for (int part = 0; part < parts.size(); part++) {
            fields.put(header + HEADER.get(part), parts.get(part));
        }
        if (at >= 0) {
            extension(text, at, fields);
        }
    }

    /// The bar behind the mark; -1 where there is none.
    private static int bar(String text) {
        for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
            int end = at + MARK.length();
            while (end < text.length() && isBlank(text.charAt(end))) {
                end++;
            }
            if (end < text.length() && text.charAt(end) == '|') {
                return end;
            }
        }
        return -1;
    }

    private static int partEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '|') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    /// Takes the pairs of an extension, those with a label under that name.
    void extension(String text, int from, ParsedFields fields) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs(text, from, pairs::put);
        labelled(pairs, fields);
    }

    void labelled(Map<String, String> pairs, ParsedFields fields) {
        pairs.forEach((key, value) -> {
            String name = pairs.getOrDefault(key + LABEL, "");
            boolean isLabel =
                    key.endsWith(LABEL)
                            && !value.isEmpty()
                            && pairs.containsKey(key.substring(0, key.length() - LABEL.length()));
            if (!name.isEmpty()) {
                fields.put(label + name, value);
            }
            if (keepsLabels || (name.isEmpty() && !isLabel)) {
                fields.put(extension + key, value);
            }
        });
    }

    /// Finds the pairs: a key stands at the start or behind a blank, and right before a `=` that
    /// has no backslash.
    private static void pairs(String text, int from, BiConsumer<String, String> pairs) {
        String key = "";
        int valueStart = from;
        for (int at = text.indexOf('=', from); at >= 0; at = text.indexOf('=', at + 1)) {
            int start = keyStart(text, from, valueStart, at);
            if (start < 0) {
                continue;
            }
            if (!key.isEmpty()) {
                pairs.accept(key, value(text, valueStart, start));
            }
            key = text.substring(start, at);
            valueStart = at + 1;
        }
        if (!key.isEmpty()) {
            pairs.accept(key, value(text, valueStart, text.length()));
        }
    }

    private static int keyStart(String text, int first, int from, int end) {
        int start = end;
        while (start > from && isKeySign(text.charAt(start - 1))) {
            start--;
        }
        return start < end && (start == first || isBlank(text.charAt(start - 1))) ? start : -1;
    }

    private static String value(String text, int from, int to) {
        return unescaped(text.substring(from, to).strip());
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            int known = letter == '\\' ? "\\|=nrt".indexOf(next) : -1;
            if (known >= 0) {
                plain.append("\\|=\n\r\t".charAt(known));
                at++;
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static boolean isKeySign(char letter) {
        return Character.isLetterOrDigit(letter) || "_.-[]".indexOf(letter) >= 0;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t';
    }
}
