package dev.eyas.function.stats;

import java.util.Locale;

/// How the values of a sort field are read.
public enum SortType {
    NUMBER,
    /// By code point.
    STRING,
    /// Hexadecimal, with or without `0x`.
    HEX,
    /// Numbers first, then texts.
    ANY,
    /// The nanoseconds behind a millisecond time; a row without any has none.
    NANOS;

    /// The type as a query names it.
    static SortType named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
