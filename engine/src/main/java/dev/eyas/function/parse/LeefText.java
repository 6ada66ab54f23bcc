package dev.eyas.function.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The Log Event Extended Format: a header between bars, then `key=value` pairs between delimiters.
/// The header of version 2 names the delimiter. Version 0, and version 1 without a delimiter, have
/// pairs as in the Common Event Format.
///
/// @param header what stands before the names of the header
/// @param extension what stands before the keys of pairs
/// @param body reads pairs as in the Common Event Format
/// @param given the delimiter of version 1
record LeefText(String header, String extension, CefText body, Optional<Character> given)
        implements TextParser.Grammar {

    private static final String MARK = "LEEF:";
    private static final String[] HEADER = {
        "version", "device.vendor", "device.product", "device.version", "event_id"
    };
    private static final char TAB = '\t';

    @Override
    public void parse(String text, ParsedFields fields) {
        int from = headerStart(text);
        if (from < 0) {
            return;
        }
        String[] parts = new String[HEADER.length];
        int at = from;
        for (int part = 0; part < parts.length; part++) {
            int end = at > text.length() ? -1 : text.indexOf('|', at);
            boolean isLast = part == parts.length - 1;
            if (end < 0 && !(isLast && at <= text.length())) {
                return;
            }
            end = end < 0 ? text.length() : end;
            parts[part] = text.substring(at, end).strip();
            at = end + 1;
        }
        for (int part = 0; part < parts.length; part++) {
            fields.put(header + HEADER[part], parts[part]);
        }
        if (at <= text.length()) {
            body(parts[0], text, at, fields);
        }
    }

    /// Where the version starts, of those that are known; -1 without one.
    private static int headerStart(String text) {
        for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
            int version = at + MARK.length();
            if (text.startsWith("0|", version)
                    || text.startsWith("1.0|", version)
                    || text.startsWith("2.0|", version)) {
                return version;
            }
        }
        return -1;
    }

    private void body(String version, String text, int from, ParsedFields fields) {
        switch (version) {
            case "2.0" -> {
                int bar = text.indexOf('|', from);
                Optional<Character> named =
                        bar < 0 ? Optional.empty() : delimiter(text.substring(from, bar));
                int start = named.isPresent() ? bar + 1 : from;
                pairs(text, start, named.orElse(TAB))
                        .forEach((key, value) -> fields.put(extension + key, value));
            }
            case "1.0" -> {
                if (given.isPresent() || text.indexOf(TAB, from) >= 0) {
                    body.labelled(pairs(text, from, given.orElse(TAB)), fields);
                } else {
                    body.extension(text, from, fields);
                }
            }
            default -> body.extension(text, from, fields);
        }
    }

    /// The delimiter a header names: one character, its number in hex as `x09`, or nothing for a
    /// tab; empty when it is none, so that the text is already the first pair.
    static Optional<Character> delimiter(String named) {
        String text = named.strip();
        if (text.length() == 1) {
            return Optional.of(text.charAt(0));
        }
        if (text.isEmpty()) {
            return Optional.of(named.isEmpty() ? TAB : named.charAt(0));
        }
        String digits = text.startsWith("0") ? text.substring(1) : text;
        boolean isNumber = digits.matches("[xX][0-9a-fA-F]{1,4}");
        return isNumber
                ? Optional.of((char) Integer.parseInt(digits.substring(1), 16))
                : Optional.empty();
    }

    private static Map<String, String> pairs(String text, int from, char delimiter) {
        Map<String, String> pairs = new LinkedHashMap<>();
        int at = from;
        while (at < text.length()) {
            int end = text.indexOf(delimiter, at);
            end = end < 0 ? text.length() : end;
            int sign = text.indexOf('=', at);
            if (sign >= 0 && sign < end) {
                String key = text.substring(at, sign).strip();
                if (!key.isEmpty()) {
                    pairs.put(key, text.substring(sign + 1, end).strip());
                }
            }
            at = end + 1;
        }
        return pairs;
    }
}
