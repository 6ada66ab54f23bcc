package dev.eyas.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// One number for a key, by which most other keys are told apart: of its length, its first and its
/// last eight bytes.
final class KeyPrint {

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private KeyPrint() {}

    static long of(byte[] data, int from, int length) {
        if (length >= Long.BYTES) {
            long first = (long) WORD.get(data, from);
            long last = (long) WORD.get(data, from + length - Long.BYTES);
            return first * PRIME + last ^ length;
        }
        long only = 0;
        for (int at = length - 1; at >= 0; at--) {
            only = only << Byte.SIZE | data[from + at];
        }
        return only * PRIME ^ length;
    }
}
