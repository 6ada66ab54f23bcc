package dev.eyas.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Decompresses gzip, member after member. Zeros behind the last member are padding. Gives up on
/// bombs, and says whether a file was cut or damaged; until then it yields all that could be read.
final class GzipStream extends InputStream {

    private static final int BUFFER = 1 << 16;
    private static final int FLAG_HEADER_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int DEFLATE = 8;

    private final InputStream compressed;
    private final long bombBytes;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private long bytesIn;
    private long bytesOut;
    private boolean inMember;
    private boolean ended;

    GzipStream(InputStream compressed, long bombBytes) {
        this.compressed = compressed;
        this.bombBytes = bombBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember && !startMember()) {
                ended = true;
                break;
            }
            int count = inflate(into, from, length);
            if (count > 0) {
                crc.update(into, from, count);
                bytesOut += count;
                if (bytesOut > bombBytes && bytesOut / ReadSettings.BOMB_RATIO > bytesIn) {
                    throw new InputDamage(
                            "gzip-bomb", "The file grows beyond reason when decompressed.");
                }
                return count;
            }
            endMember();
        }
        return -1;
    }

    /// Zero at the end of a member.
    private int inflate(byte[] into, int from, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(into, from, length);
                if (count > 0) {
                    return count;
                }
                if (inflater.finished()) {
                    return 0;
                }
                if (inflater.needsDictionary()) {
                    throw corrupt();
                }
                if (at == limit) {
                    fill();
                }
                inflater.setInput(buffer, at, limit - at);
                at = limit;
            }
        } catch (DataFormatException _) {
            throw corrupt();
        }
    }

    private void fill() throws IOException {
        at = 0;
        limit = Math.max(0, compressed.read(buffer, 0, buffer.length));
        if (limit == 0) {
            throw new InputDamage("input-cut", "The compressed file ends too early" + place());
        }
        bytesIn += limit;
    }

    private InputDamage corrupt() {
        return new InputDamage("gzip-corrupt", "The compressed file is damaged" + place());
    }

    private String place() {
        return String.format(Locale.ROOT, ", after %,d bytes of text.", bytesOut);
    }

    private boolean startMember() throws IOException {
        boolean first = bytesIn == 0;
        int magic = nextOrEnd();
        while (!first && magic == 0) {
            magic = nextOrEnd();
        }
        if (magic < 0) {
            return false;
        }
        if (magic != 0x1F || next() != 0x8B || next() != DEFLATE) {
            throw corrupt();
        }
        int flags = next();
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & FLAG_NAME) != 0) {
            skipText();
        }
        if ((flags & FLAG_COMMENT) != 0) {
            skipText();
        }
        if ((flags & FLAG_HEADER_CRC) != 0) {
            skip(2);
        }
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        at = limit - inflater.getRemaining();
        inMember = false;
        long expected = nextInt();
        long length = nextInt();
        if (expected != crc.getValue() || length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw corrupt();
        }
    }

    private int nextOrEnd() throws IOException {
        if (at == limit) {
            at = 0;
            limit = Math.max(0, compressed.read(buffer, 0, buffer.length));
            bytesIn += limit;
            if (limit == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private int next() throws IOException {
        if (at == limit) {
            fill();
        }
        return buffer[at++] & 0xFF;
    }

    private long nextInt() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private void skip(int count) throws IOException {
        for (int skipped = 0; skipped < count; skipped++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int letter = next();
        while (letter != 0) {
            letter = next();
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        compressed.close();
    }
}
