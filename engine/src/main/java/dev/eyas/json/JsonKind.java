package dev.eyas.json;

/// What a value is, as far as reading it differs.
enum JsonKind {
    OBJECT,
    ARRAY,
    NULL,
    /// A number, `true` or `false`: the bytes are the text.
    BARE,
    /// A string of ASCII without escapes: the bytes between the quotes are the text.
    PLAIN,
    /// A string with escapes or bytes beyond ASCII.
    CODED;

    private static final JsonKind[] BY_CODE = values();

    /// The kind as a byte, for arrays of many.
    @SuppressWarnings("EnumOrdinal") // lives no longer than an index of one record
    byte code() {
        return (byte) ordinal();
    }

    static JsonKind of(byte code) {
        return BY_CODE[code];
    }

    /// True for what is neither an object nor an array.
    boolean isLeaf() {
        return this != OBJECT && this != ARRAY;
    }
}
