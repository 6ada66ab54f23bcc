package dev.eyas.syntax;

import java.util.Optional;

/// Writes strings so that the lexer reads the same value back.
final class Quoting {

    private Quoting() {}

    static String quoted(String value) {
        StringBuilder result = new StringBuilder(value.length() + 2);
        result.append('"');
        for (int position = 0; position < value.length(); position++) {
            char character = value.charAt(position);
            switch (character) {
                case '"' -> result.append("\\\"");
                case '\n' -> result.append("\\n");
                case '\\' -> result.append(needsEscape(value, position) ? "\\\\" : "\\");
                default -> result.append(character);
            }
        }
        return result.append('"').toString();
    }

    /// A backslash before most characters stands for itself; people write `"\d"` and want to read
    /// it back.
    private static boolean needsEscape(String value, int position) {
        if (position + 1 == value.length()) {
            return true;
        }
        char next = value.charAt(position + 1);
        return next == '"' || next == '\\' || next == 'n' || next == '\n';
    }

    static String fieldName(String name) {
        return Characters.isPlainFieldName(name) && !isOperatorWord(name) ? name : quoted(name);
    }

    /// The name of an argument or of a subquery.
    static String argumentName(String name) {
        return Characters.isPlainFieldName(name) ? name : quoted(name);
    }

    /// Words that are never a field or free text.
    static boolean isOperatorWord(String word) {
        return word.equalsIgnoreCase("and")
                || word.equalsIgnoreCase("or")
                || word.equalsIgnoreCase("not");
    }

    /// `?name`, or `?{name=fallback}`.
    static String parameter(String name, Optional<String> fallback) {
        if (fallback.isPresent()) {
            return "?{" + pattern(name) + "=" + pattern(fallback.get()) + "}";
        }
        return "?" + (Characters.isPlainParameter(name) ? name : quoted(name));
    }

    /// A word of a filter without quotes where that is possible.
    static String pattern(String value) {
        return Characters.isPlainPattern(value) ? value : quoted(value);
    }
}
