package dev.eyas.json;

import java.nio.charset.StandardCharsets;

/// Reads what stands between the quotes of a JSON string. Bytes that are no UTF-8 and surrogates
/// without their other half become U+FFFD.
final class JsonString {

    private static final char REPLACEMENT = '\uFFFD';

    private JsonString() {}

    /// The text of bytes that are known to be ASCII without escapes.
    static String plain(byte[] data, int from, int length) {
        return new String(data, from, length, StandardCharsets.ISO_8859_1);
    }

    /// The text of a string that was walked before, so that its escapes are whole.
    static String decode(byte[] data, int from, int length) {
        String raw = new String(data, from, length, StandardCharsets.UTF_8);
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char next = raw.charAt(at);
            if (next != '\\') {
                text.append(next);
                at++;
            } else if (raw.charAt(at + 1) == 'u') {
                text.append(unit(raw, at));
                at += ESCAPED_UNIT;
            } else {
                text.append(simple(raw.charAt(at + 1)));
                at += 2;
            }
        }
        replaceLoneSurrogates(text);
        return text.toString();
    }

    /// Length of `\` `u` and four digits.
    private static final int ESCAPED_UNIT = 6;

    private static char unit(String raw, int escape) {
        return (char) Integer.parseInt(raw, escape + 2, escape + ESCAPED_UNIT, 16);
    }

    private static char simple(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static void replaceLoneSurrogates(StringBuilder text) {
        int at = 0;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (!Character.isSurrogate(unit)) {
                at++;
            } else if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at += 2;
            } else {
                text.setCharAt(at++, REPLACEMENT);
            }
        }
    }

    /// True when the escape at a backslash is one JSON knows; `length` bytes are there.
    static int escapeLength(byte[] data, int at, int to) {
        if (at + 1 >= to) {
            return CUT;
        }
        return switch (data[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 2;
            case 'u' -> unitLength(data, at, to);
            default -> BAD;
        };
    }

    private static int unitLength(byte[] data, int at, int to) {
        for (int digit = at + 2; digit < at + ESCAPED_UNIT; digit++) {
            if (digit >= to) {
                return CUT;
            }
            if (!isHex(data[digit])) {
                return BAD;
            }
        }
        return ESCAPED_UNIT;
    }

    static final int CUT = 0;
    static final int BAD = -1;

    private static boolean isHex(byte digit) {
        return (digit >= '0' && digit <= '9')
                || (digit >= 'a' && digit <= 'f')
                || (digit >= 'A' && digit <= 'F');
    }
}
