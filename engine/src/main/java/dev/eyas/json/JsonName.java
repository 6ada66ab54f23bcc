package dev.eyas.json;

import java.nio.charset.StandardCharsets;

/// The name of a field, made ready to be compared with keys as bytes.
public final class JsonName {

    private final byte[] bytes;
    private final long print;

    private JsonName(byte[] bytes) {
        this.bytes = bytes;
        print = KeyPrint.of(bytes, 0, bytes.length);
    }

    public static JsonName of(String name) {
        return new JsonName(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Its [KeyPrint].
    long print() {
        return print;
    }

    int length() {
        return bytes.length;
    }

    byte at(int position) {
        return bytes[position];
    }

    /// True when the name is exactly these bytes.
    boolean is(byte[] data, int from, int length) {
        if (length != bytes.length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (bytes[at] != data[from + at]) {
                return false;
            }
        }
        return true;
    }

    /// Where these bytes begin in the name when they end at `end`; -1 when something else stands
    /// there.
    int before(int end, byte[] data, int from, int length) {
        int start = end - length;
        if (start < 0) {
            return -1;
        }
        for (int at = 0; at < length; at++) {
            if (bytes[start + at] != data[from + at]) {
                return -1;
            }
        }
        return start;
    }

    /// Where this name begins in a longer one when it ends there at `end`; -1 when something else
    /// stands there.
    int endsAt(int end, JsonName longer) {
        return longer.before(end, bytes, 0, bytes.length);
    }

    /// The same for an array index in brackets.
    int beforeElement(int end, int index) {
        byte[] text = ("[" + index + "]").getBytes(StandardCharsets.US_ASCII);
        return before(end, text, 0, text.length);
    }
}
