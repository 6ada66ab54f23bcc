package dev.eyas.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/// Text in UTF-16, as Windows tools export it, read as UTF-8. What is no text becomes `U+FFFD`, as
/// elsewhere; the byte order mark goes.
final class Utf16Stream extends InputStream {

    /// A byte order mark, without which nobody can tell.
    static final int MARK_BYTES = 2;

    private static final int BIG_ENDIAN = 0xFEFF;
    private static final int LITTLE_ENDIAN = 0xFFFE;
    private static final int CHARACTERS = 1 << 13;

    private final Reader reader;
    private final char[] characters = new char[CHARACTERS];

    private byte[] bytes = new byte[0];
    private int at;

    Utf16Stream(InputStream marked) {
        reader = new InputStreamReader(marked, StandardCharsets.UTF_16);
    }

    static boolean isMarked(byte[] first) {
        if (first.length < MARK_BYTES) {
            return false;
        }
        int mark = (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
        return mark == BIG_ENDIAN || mark == LITTLE_ENDIAN;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, count);
        at += count;
        return count;
    }

    /// True when there is a byte. The reader never parts the two halves of a character.
    private boolean fill() throws IOException {
        while (at == bytes.length) {
            int count = reader.read(characters, 0, CHARACTERS);
            if (count < 0) {
                return false;
            }
            bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
