package dev.eyas.bench.telemetry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing run of bytes into which lines are written.
final class Bytes {
    private static final int LONGEST_ESCAPE = 6;
    private static final int ASCII_END = 0x80;
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final boolean[] ESCAPED_MINIMALLY = escaped("\"\\");
    private static final boolean[] ESCAPED_FOR_HTML = escaped("\"\\<>&='");

    private byte[] buffer;
    private int size;

    Bytes() {
        this(1 << 16);
    }

    /// With room for that many bytes before it has to grow.
    Bytes(int capacity) {
        buffer = new byte[capacity];
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(buffer, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(buffer, 0, size);
    }

    void ascii(String text) {
        ensure(text.length());
        for (int index = 0; index < text.length(); index++) {
            buffer[size++] = (byte) text.charAt(index);
        }
    }

    void raw(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    /// Writes the inside of a JSON string.
    void json(String text, Line.Escaping escaping) {
        boolean[] escaped =
                escaping == Line.Escaping.HTML_SAFE ? ESCAPED_FOR_HTML : ESCAPED_MINIMALLY;
        ensure(text.length() * LONGEST_ESCAPE);
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter < ASCII_END && !escaped[letter]) {
                buffer[size++] = (byte) letter;
            } else if (letter < ASCII_END) {
                escape(letter);
            } else {
                encode(text.substring(index), escaping);
                return;
            }
        }
    }

    private void encode(String text, Line.Escaping escaping) {
        int length = Character.charCount(text.codePointAt(0));
        raw(text.substring(0, length).getBytes(StandardCharsets.UTF_8));
        json(text.substring(length), escaping);
    }

    private void escape(char letter) {
        buffer[size++] = '\\';
        switch (letter) {
            case '"', '\\' -> buffer[size++] = (byte) letter;
            case '\n' -> buffer[size++] = 'n';
            case '\t' -> buffer[size++] = 't';
            case '\r' -> buffer[size++] = 'r';
            default -> {
                buffer[size++] = 'u';
                buffer[size++] = '0';
                buffer[size++] = '0';
                buffer[size++] = (byte) HEX[letter >>> 4];
                buffer[size++] = (byte) HEX[letter & 15];
            }
        }
    }

    private void ensure(int more) {
        if (more > buffer.length - size) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }

    private static boolean[] escaped(String letters) {
        boolean[] escaped = new boolean[ASCII_END];
        Arrays.fill(escaped, 0, ' ', true);
        for (int index = 0; index < letters.length(); index++) {
            escaped[letters.charAt(index)] = true;
        }
        return escaped;
    }
}
