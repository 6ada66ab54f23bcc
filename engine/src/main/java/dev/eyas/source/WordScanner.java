package dev.eyas.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds one literal by its first three bytes, six positions at a time: faster than looking grams
/// up, but each literal costs a pass. Immutable; shared by threads.
final class WordScanner implements LiteralScanner.Pass {

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /// Positions of a word of eight bytes at which three bytes lie inside of it.
    private static final int STEP = 6;

    private final Literal literal;
    private final int number;
    private final byte[] text;
    private final long fold;
    private final long first;
    private final long second;
    private final long third;

    /// The literal has at least three bytes.
    WordScanner(Literal literal, int number) {
        this.literal = literal;
        this.number = number;
        text = literal.bytes();
        byte folded = literal.ignoreCase() ? (byte) 0x20 : 0;
        fold = folded * ONES;
        first = (text[0] | folded) * ONES;
        second = (text[1] | folded) * ONES;
        third = (text[2] | folded) * ONES;
    }

    @Override
    public boolean scan(byte[] data, int from, int to, LiteralScanner.Found found) {
        int at = from;
        int last = to - Long.BYTES;
        while (true) {
            at = skip(data, at, last);
            int end = Math.min(at + STEP, to - text.length + 1);
            for (int start = at; start < end; start++) {
                if (literal.isAt(text, data, start) && found.at(number, start)) {
                    return true;
                }
            }
            if (at > last) {
                return at + STEP < to && scanRest(data, at + STEP, to, found);
            }
            at += STEP;
        }
    }

    private boolean scanRest(byte[] data, int from, int to, LiteralScanner.Found found) {
        for (int start = from; start + text.length <= to; start++) {
            if (literal.isAt(text, data, start) && found.at(number, start)) {
                return true;
            }
        }
        return false;
    }

    /// The first step that may hold the literal, or the first behind `last`.
    private int skip(byte[] data, int from, int last) {
        long anyCase = fold;
        long one = first;
        long two = second;
        long three = third;
        int at = from;
        for (; at <= last; at += STEP) {
            long word = (long) WORD.get(data, at) | anyCase;
            long miss = (word ^ one) | ((word >>> 8) ^ two) | ((word >>> 16) ^ three);
            if (((miss - ONES) & ~miss & HIGHS) != 0) {
                break;
            }
        }
        return at;
    }
}
