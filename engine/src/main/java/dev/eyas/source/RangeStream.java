package dev.eyas.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes of a file from an offset up to the size it had when it was listed: what is appended
/// meanwhile is not read, so every pass over a growing file sees the same.
final class RangeStream extends InputStream {

    private final FileChannel channel;
    private final long end;
    private long at;

    RangeStream(Path path, long from, long end) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.READ);
        at = from;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (at >= end) {
            return -1;
        }
        int most = (int) Math.min(length, end - at);
        int count = channel.read(ByteBuffer.wrap(into, from, most), at);
        if (count < 0) {
            throw new InputDamage("input-cut", "The file became shorter while it was read.");
        }
        at += count;
        return count;
    }

    @Override
    public long skip(long bytes) {
        long skipped = Math.clamp(bytes, 0, Math.max(0, end - at));
        at += skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
