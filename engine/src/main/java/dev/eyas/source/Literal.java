package dev.eyas.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// A piece of ASCII text to be found in bytes.
///
/// @param text at least three characters; in lower case when case does not matter
record Literal(String text, boolean ignoreCase) {

    Literal {
        if (text.length() < 3) {
            throw new IllegalArgumentException(
                    "a literal of less than three characters is found everywhere");
        }
        text = ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// True when the literal, given as its bytes, stands at a place that has room for it.
    boolean isAt(byte[] bytes, byte[] data, int start) {
        if (!ignoreCase) {
            return Arrays.equals(data, start, start + bytes.length, bytes, 0, bytes.length);
        }
        for (int at = 0; at < bytes.length; at++) {
            if (lowerCase(data[start + at]) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    private static byte lowerCase(byte value) {
        return value >= 'A' && value <= 'Z' ? (byte) (value + ('a' - 'A')) : value;
    }
}
