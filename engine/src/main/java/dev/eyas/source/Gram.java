package dev.eyas.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A few neighbouring bytes as one number below [#NUMBERS], by which literals are looked up.
/// Letters in either case become one; other characters may fall together, which comparing sorts
/// out.
enum Gram {
    /// Four bytes: rare enough in any text, for literals that are long enough to be looked for at
    /// every third byte or less often.
    QUAD(4, 5),
    /// Two bytes, looked for at every second one.
    PAIR(2, 2);

    static final int NUMBERS = 1 << 16;

    private static final int SHORTEST_FOR_QUADS = 6;

    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int FOLD_SHORT = 0x2020;
    private static final int FOLD_INT = 0x20202020;

    /// Spreads four bytes over the upper sixteen bits; the golden ratio, as in Fibonacci hashing.
    private static final int SPREAD = 0x9E3779B1;

    private final int bytes;
    private final int longestStride;

    Gram(int bytes, int longestStride) {
        this.bytes = bytes;
        this.longestStride = longestStride;
    }

    static Gram of(Literal literal) {
        return literal.text().length() >= SHORTEST_FOR_QUADS ? QUAD : PAIR;
    }

    int bytes() {
        return bytes;
    }

    /// How far apart grams may be looked at so that no literal of that length or longer is missed.
    int stride(int shortest) {
        return Math.min(longestStride, shortest - bytes + 1);
    }

    int at(byte[] data, int at) {
        return this == QUAD ? quad(data, at) : pair(data, at);
    }

    static int pair(byte[] data, int at) {
        return ((short) SHORT.get(data, at) | FOLD_SHORT) & 0xFFFF;
    }

    static int quad(byte[] data, int at) {
        return (((int) INT.get(data, at) | FOLD_INT) * SPREAD) >>> 16;
    }
}
