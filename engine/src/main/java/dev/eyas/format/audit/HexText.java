package dev.eyas.format.audit;

import java.nio.charset.StandardCharsets;

/// Text that is written in pairs of upper-case hex digits.
final class HexText {

    private HexText() {}

    /// True for one byte or more and nothing else.
    static boolean isHex(byte[] data, int from, int to) {
        if (from >= to || (to - from) % 2 != 0) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (digit(data[at]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int digit(byte value) {
        if (value >= '0' && value <= '9') {
            return value - '0';
        }
        return value >= 'A' && value <= 'F' ? value - 'A' + 10 : -1;
    }

    /// The bytes; the digits must be [#isHex].
    static byte[] bytes(byte[] data, int from, int to) {
        byte[] bytes = new byte[(to - from) / 2];
        for (int index = 0; index < bytes.length; index++) {
            int at = from + 2 * index;
            bytes[index] = (byte) (digit(data[at]) << 4 | digit(data[at + 1]));
        }
        return bytes;
    }

    /// The text. NULs at its end are none of it; others stand between words, as blanks.
    static String decode(byte[] data, int from, int to) {
        byte[] bytes = bytes(data, from, to);
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8).replace('\0', ' ');
    }
}
