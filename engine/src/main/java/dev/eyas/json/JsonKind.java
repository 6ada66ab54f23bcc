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

    private static final JsonKind[] BY_ORDINAL = values();

    static JsonKind of(byte ordinal) {
        return BY_ORDINAL[ordinal];
    }
}
