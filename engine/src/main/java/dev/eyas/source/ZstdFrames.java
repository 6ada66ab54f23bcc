package dev.eyas.source;

import java.io.IOException;
import java.io.InputStream;

/// The frames of a zstd file, one after the other, without those that hold no data. Looks at their
/// headers first: what needs more memory to decompress than Eyas gives is refused before anything
/// is allocated.
///
/// A decoder holds back what later blocks may refer to until a frame ends. So blocks are handed on
/// whole, and where the file is cut the frame ends behind the last one, and the cut is told when
/// the frame is finished. Checksums are not handed on, for a decoder that finds one wrong gives
/// nothing of what it held back; whoever reads compares them.
final class ZstdFrames extends InputStream {

    /// How far back a frame may refer to what it said before: what `zstd` uses up to level 19.
    static final long LARGEST_WINDOW = 8L << 20;

    private static final long MAGIC = 0xFD2FB528L;
    private static final long SKIPPABLE = 0x184D2A50L;
    private static final long SKIPPABLE_MASK = 0xFFFFFFF0L;
    private static final int SINGLE_SEGMENT = 0x20;
    private static final int CHECKSUM = 0x04;
    private static final int CHECKSUM_BYTES = 4;
    private static final int MAGIC_BYTES = 4;
    private static final int BLOCK_HEADER_BYTES = 3;
    private static final int LARGEST_BLOCK = 128 << 10;
    private static final int RLE = 1;
    private static final int RESERVED = 3;

    /// What comes next.
    private enum Next {
        FRAME,
        BLOCK,
        NOTHING,
        CUT
    }

    private final InputStream compressed;

    /// What is handed on next: a header or a block.
    private final byte[] piece = new byte[BLOCK_HEADER_BYTES + LARGEST_BLOCK];

    private int pieceAt;
    private int pieceLength;
    private boolean hasChecksum;
    private Next next = Next.FRAME;

    ZstdFrames(InputStream compressed) {
        this.compressed = compressed;
    }

    /// True when a file begins with a frame.
    static boolean begins(byte[] first, int length) {
        if (length < MAGIC_BYTES) {
            return false;
        }
        long magic = number(first, 0, MAGIC_BYTES);
        return magic == MAGIC || (magic & SKIPPABLE_MASK) == SKIPPABLE;
    }

    /// Goes on to the next frame that holds data; false at the end of the file.
    boolean open() throws IOException {
        while (next == Next.FRAME) {
            pieceAt = 0;
            pieceLength = 0;
            int first = compressed.read();
            if (first < 0) {
                return false;
            }
            readFrame(first);
        }
        return true;
    }

    /// Ends a frame that was read.
    ///
    /// @param hash of what was in it
    void finish(long hash) throws IOException {
        if (next == Next.CUT) {
            throw cut();
        }
        pieceAt = 0;
        pieceLength = 0;
        if (hasChecksum && take(CHECKSUM_BYTES) != (hash & 0xFFFFFFFFL)) {
            throw corrupt();
        }
        next = Next.FRAME;
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
        while (pieceAt == pieceLength) {
            if (next != Next.BLOCK) {
                return -1;
            }
            pieceAt = 0;
            pieceLength = 0;
            readBlock();
        }
        int count = Math.min(length, pieceLength - pieceAt);
        System.arraycopy(piece, pieceAt, into, from, count);
        pieceAt += count;
        return count;
    }

    private void readFrame(int first) throws IOException {
        piece[pieceLength++] = (byte) first;
        long magic = first | take(MAGIC_BYTES - 1) << 8;
        if ((magic & SKIPPABLE_MASK) == SKIPPABLE) {
            long size = take(4);
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
        piece[MAGIC_BYTES] = (byte) (descriptor & ~CHECKSUM);
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
        boolean whole = isTaken(BLOCK_HEADER_BYTES);
        int block = (int) number(piece, 0, BLOCK_HEADER_BYTES);
        if (whole) {
            int kind = block >>> 1 & 3;
            int size = kind == RLE ? 1 : block >>> 3;
            if (kind == RESERVED || size > LARGEST_BLOCK) {
                throw corrupt();
            }
            whole = isTaken(size);
        }
        if (whole) {
            next = (block & 1) == 0 ? Next.BLOCK : Next.NOTHING;
        } else {
            endFrame();
            next = Next.CUT;
        }
    }

    /// A last block with nothing in it.
    private void endFrame() {
        piece[0] = 1;
        piece[1] = 0;
        piece[2] = 0;
        pieceLength = BLOCK_HEADER_BYTES;
    }

    /// Reads bytes of a header, the lowest first.
    private long take(int count) throws IOException {
        if (!isTaken(count)) {
            throw cut();
        }
        return number(piece, pieceLength - count, count);
    }

    /// Takes bytes as they are; false when there are not so many.
    private boolean isTaken(int count) throws IOException {
        if (compressed.readNBytes(piece, pieceLength, count) < count) {
            return false;
        }
        pieceLength += count;
        return true;
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
