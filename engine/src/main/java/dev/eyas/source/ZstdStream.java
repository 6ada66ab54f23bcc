package dev.eyas.source;

import io.airlift.compress.v3.xxhash.XxHash64Hasher;
import io.airlift.compress.v3.xxhash.XxHash64JavaHasher;
import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Decompresses zstd, frame after frame. Gives up on bombs, and says whether a file was cut or
/// damaged; until then it yields all that could be read.
final class ZstdStream extends InputStream {

    private final Counted compressed;
    private final ZstdFrames frames;
    private final XxHash64Hasher hasher = new XxHash64JavaHasher(0);
    private final long bombBytes;

    /// Reads frame after frame: at the end of one it can go on with the next.
    private final InputStream decoder;

    private boolean isOpen;
    private long bytesOut;

    ZstdStream(InputStream compressed, long bombBytes) {
        this.compressed = new Counted(compressed);
        frames = new ZstdFrames(this.compressed);
        decoder = new ZstdInputStream(frames);
        this.bombBytes = bombBytes;
    }

    /// How much of the file was read.
    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            bytes += Math.max(0, count);
            return count;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = -1;
        while (count < 0 && (isOpen || open())) {
            count = decode(into, from, length);
            if (count < 0) {
                isOpen = false;
                frames.finish(hasher.digest());
            }
        }
        hasher.update(into, from, Math.max(0, count));
        bytesOut += Math.max(0, count);
        if (bytesOut > bombBytes && bytesOut / ReadSettings.BOMB_RATIO > compressed.bytes) {
            throw new InputDamage("zstd-bomb", "The file grows beyond reason when decompressed.");
        }
        return count;
    }

    private boolean open() throws IOException {
        isOpen = frames.open();
        hasher.reset();
        return isOpen;
    }

    private int decode(byte[] into, int from, int length) throws IOException {
        try {
            return decoder.read(into, from, length);
        } catch (RuntimeException _) {
            // However the decoder fails over bytes that make no sense, they are to blame.
            throw ZstdFrames.corrupt();
        }
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
