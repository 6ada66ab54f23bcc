package dev.eyas.syntax;

/// Names and values as a query has to write them: plain where that is possible, else in quotes.
public final class Names {

    private Names() {}

    /// The name of a field.
    public static String field(String name) {
        return Quoting.fieldName(name);
    }

    /// A value that a field is compared with, taken literally.
    public static String pattern(String value) {
        return isPlain(value) ? value : quoted(value);
    }

    public static String quoted(String value) {
        return Quoting.quoted(value);
    }

    /// Whether the text is a single word wherever it stands.
    public static boolean isPlain(String text) {
        return Characters.isPlainPattern(text) && !Quoting.isOperatorWord(text);
    }
}
