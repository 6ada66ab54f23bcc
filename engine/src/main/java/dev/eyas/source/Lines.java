package dev.eyas.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds line breaks, eight bytes at a time.
final class Lines {

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long BREAKS = ONES * '\n';
    private static final int BLOCK = 4 * Long.BYTES;

    private Lines() {}

    /// The first line break from `from` on; `to` when there is none.
    static int breakFrom(byte[] data, int from, int to) {
        int at = skipBlocks(data, from, to);
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long hits = breaks(data, at);
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (at < to && data[at] != '\n') {
            at++;
        }
        return at;
    }

    /// The first block of four words with a line break, or what is left behind the last block.
    private static int skipBlocks(byte[] data, int from, int to) {
        int at = from;
        for (int end = to - BLOCK; at <= end; at += BLOCK) {
            long hits =
                    breaks(data, at)
                            | breaks(data, at + Long.BYTES)
                            | breaks(data, at + 2 * Long.BYTES)
                            | breaks(data, at + 3 * Long.BYTES);
            if (hits != 0) {
                break;
            }
        }
        return at;
    }

    /// A high bit for each of eight bytes that is a line break; bits above the lowest one may lie.
    private static long breaks(byte[] data, int at) {
        long word = (long) WORD.get(data, at) ^ BREAKS;
        return (word - ONES) & ~word & HIGHS;
    }

    /// The last line break before `to`; `from - 1` when there is none.
    static int breakBefore(byte[] data, int from, int to) {
        int at = to - 1;
        while (at >= from && data[at] != '\n') {
            at--;
        }
        return at;
    }

    /// How many line breaks there are.
    static long count(byte[] data, int from, int to) {
        long count = 0;
        for (int at = breakFrom(data, from, to); at < to; at = breakFrom(data, at + 1, to)) {
            count++;
        }
        return count;
    }
}
