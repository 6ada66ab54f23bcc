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

    private Lines() {}

    /// The first line break from `from` on; `to` when there is none.
    static int breakFrom(byte[] data, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long word = (long) WORD.get(data, at) ^ BREAKS;
            long hits = (word - ONES) & ~word & HIGHS;
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (at < to && data[at] != '\n') {
            at++;
        }
        return at;
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
