package dev.eyas.source;

import java.io.IOException;
import java.io.InputStream;

/// The frames of a zstd file as they are, without those that hold no data. Looks at their headers
/// first: what needs more memory to decompress than Eyas gives is refused before anything is
/// allocated.
final class ZstdFrames extends InputStream {

    /// How far back a frame may refer to what it said before: what `zstd` uses up to level 19.
    static final long LARGEST_WINDOW = 8L << 20;

    private static final long MAGIC = 0xFD2FB528L;
    private static final long SKIPPABLE = 0x184D2A50L;
    private static final long SKIPPABLE_MASK = 0xFFFFFFF0L;
    private static final int SINGLE_SEGMENT = 0x20;
    private static final int CHECKSUM = 0x04;
    private static final int CHECKSUM_BYTES = 4;
    private static final int RLE = 1;
    private static final int RESERVED = 3;

    /// What comes next.
    private enum Next {
        FRAME,
        BLOCK,
        CHECKSUM,
        END
    }

    private final InputStream compressed;
    private final byte[] header = new byte[32];
    private int headerAt;
    private int headerLength;
    private long content;
    private boolean hasChecksum;
    private Next next = Next.FRAME;

    ZstdFrames(InputStream compressed) {
        this.compressed = compressed;
    }

    /// True when a file begins with a frame.
    static boolean begins(byte[] first, int length) {
        if (length < CHECKSUM_BYTES) {
            return false;
        }
        long magic = number(first, 0, CHECKSUM_BYTES);
        return magic == MAGIC || (magic & SKIPPABLE_MASK) == SKIPPABLE;
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
        while (headerAt == headerLength && content == 0) {
            if (!advance()) {
                return -1;
            }
        }
        if (headerAt < headerLength) {
            int count = Math.min(length, headerLength - headerAt);
            System.arraycopy(header, headerAt, into, from, count);
            headerAt += count;
            return count;
        }
        int count = compressed.read(into, from, (int) Math.min(length, content));
        if (count < 0) {
            throw cut();
        }
        content -= count;
        return count;
    }

    private boolean advance() throws IOException {
        headerAt = 0;
        headerLength = 0;
        switch (next) {
            case FRAME -> readFrame();
            case BLOCK -> readBlock();
            case CHECKSUM -> {
                content = hasChecksum ? CHECKSUM_BYTES : 0;
                next = Next.FRAME;
            }
            case END -> {}
        }
        return next != Next.END;
    }

    private void readFrame() throws IOException {
        int first = compressed.read();
        if (first < 0) {
            next = Next.END;
            return;
        }
        header[headerLength++] = (byte) first;
        long magic = first | take(CHECKSUM_BYTES - 1) << 8;
        if ((magic & SKIPPABLE_MASK) == SKIPPABLE) {
            long size = take(4);
            headerLength = 0;
            passOver(size);
            return;
        }
        if (magic != MAGIC) {
            throw corrupt();
        }
        int descriptor = (int) take(1);
        boolean single = (descriptor & SINGLE_SEGMENT) != 0;
        long window = single ? 0 : window((int) take(1));
        take(dictionaryBytes(descriptor));
        int sizeBytes = sizeBytes(descriptor, single);
        long size = take(sizeBytes) + (sizeBytes == 2 ? 256 : 0);
        if (single ? size < 0 || size > LARGEST_WINDOW : window > LARGEST_WINDOW) {
            throw new InputDamage(
                    "zstd-window",
                    "The file needs more memory to decompress than is given; `zstd -dc --long=31` can do it first.");
        }
        hasChecksum = (descriptor & CHECKSUM) != 0;
        next = Next.BLOCK;
    }

    private static long window(int descriptor) {
        long base = 1L << (10 + (descriptor >>> 3));
        return base + base / 8 * (descriptor & 7);
    }

    private static int dictionaryBytes(int descriptor) {
        int flag = descriptor & 3;
        return flag == 3 ? 4 : flag;
    }

    private static int sizeBytes(int descriptor, boolean single) {
        int flag = descriptor >>> 6;
        return flag == 0 ? (single ? 1 : 0) : 1 << flag;
    }

    private void readBlock() throws IOException {
        int block = (int) take(3);
        int kind = block >>> 1 & 3;
        if (kind == RESERVED) {
            throw corrupt();
        }
        content = kind == RLE ? 1 : block >>> 3;
        next = (block & 1) == 0 ? Next.BLOCK : Next.CHECKSUM;
    }

    /// Reads bytes of a header, the lowest first.
    private long take(int count) throws IOException {
        if (compressed.readNBytes(header, headerLength, count) < count) {
            throw cut();
        }
        headerLength += count;
        return number(header, headerLength - count, count);
    }

    private static long number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int index = count - 1; index >= 0; index--) {
            number = number << 8 | (bytes[from + index] & 0xFF);
        }
        return number;
    }

    private void passOver(long count) throws IOException {
        byte[] rest = new byte[1 << 13];
        long left = count;
        while (left > 0) {
            int read = compressed.read(rest, 0, (int) Math.min(rest.length, left));
            if (read < 0) {
                throw cut();
            }
            left -= read;
        }
    }

    private static InputDamage cut() {
        return new InputDamage("input-cut", "The compressed file ends too early.");
    }

    static InputDamage corrupt() {
        return new InputDamage("zstd-corrupt", "The compressed file is damaged.");
    }

    @Override
    public void close() throws IOException {
        compressed.close();
    }
}
