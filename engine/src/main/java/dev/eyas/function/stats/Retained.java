package dev.eyas.function.stats;

import java.util.Map;

/// Estimates of heap bytes, for budgets. They lean towards too much: a run that stops early tells
/// why, one that runs out of memory does not.
public final class Retained {

    /// Header, length, hash and array header of a text, with padding.
    private static final long BYTES_PER_TEXT = 48;

    /// Entry of a linked map and its share of the table.
    private static final long BYTES_PER_ENTRY = 56;

    /// A finished row of one field.
    static final long BYTES_PER_ROW = 224;

    private Retained() {}

    /// Latin texts take a byte per character, others two; most are Latin.
    public static long bytes(String text) {
        return BYTES_PER_TEXT + text.length();
    }

    /// Names are not counted: rows share them.
    public static long bytes(Map<String, String> fields) {
        long bytes = 0;
        for (String value : fields.values()) {
            bytes += BYTES_PER_ENTRY + bytes(value);
        }
        return bytes;
    }
}
