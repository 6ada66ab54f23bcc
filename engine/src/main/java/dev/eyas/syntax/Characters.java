package dev.eyas.syntax;

/// The character classes of the language. Letters and symbols above Latin-1 count as name
/// characters; what no eye can tell from a blank or a quote does not.
final class Characters {

    private Characters() {}

    static boolean isBlank(int character) {
        return character == ' '
                || character == '\n'
                || character == '\t'
                || character == '\r'
                || character == '\f';
    }

    /// Blanks that come with text copied from web pages and that LogScale does not know.
    static boolean isForeignBlank(int character) {
        return character == 0xA0
                || (character >= 0x2000 && character <= 0x200B)
                || character == 0x202F
                || character == 0xFEFF;
    }

    /// Characters of unquoted field and function names.
    static boolean isName(int character) {
        if (character < 0x80) {
            return isLetter(character) || isDigit(character) || "#%&.@\\^_".indexOf(character) >= 0;
        }
        if (character <= 0xFF) {
            return character > 0xA0
                    && character != 0xAB
                    && character != 0xAC
                    && character != 0xAD
                    && character != 0xBB;
        }
        if (isForeignBlank(character) || isTypographicQuote(character)) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /// Characters of unquoted values and free text, apart from `/`, which may stand inside only.
    static boolean isPattern(int character) {
        return isName(character)
                || character == '*'
                || character == '-'
                || character == ':'
                || character == '+'
                || character == '~'
                || character == 0xAC;
    }

    static boolean isTypographicQuote(int character) {
        return (character >= 0x2018 && character <= 0x201F)
                || character == 0xAB
                || character == 0xBB;
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /// Characters of an identifier: function names, query names.
    static boolean isIdentifier(int character) {
        return isLetter(character) || isDigit(character) || character == '_';
    }

    static boolean areIdentifier(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isIdentifier(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /// `name`, `a[0]`, `a[0].b`: what needs no quotes as a field's name.
    static boolean isPlainFieldName(String text) {
        int position = 0;
        while (position < text.length()) {
            int character = text.codePointAt(position);
            if (character == '[' && position > 0) {
                int close = text.indexOf(']', position);
                if (close <= position + 1
                        || !text.substring(position + 1, close)
                                .chars()
                                .allMatch(Characters::isDigit)) {
                    return false;
                }
                position = close + 1;
            } else if (isName(character)) {
                position += Character.charCount(character);
            } else {
                return false;
            }
        }
        return position > 0;
    }

    /// Whether `text` reads as the name of a parameter.
    static boolean isPlainParameter(String text) {
        return !text.isEmpty()
                && text.codePoints().allMatch(character -> isName(character) || character == '-');
    }

    /// Whether `text` reads as one unquoted word of a filter.
    static boolean isPlainPattern(String text) {
        return !text.isEmpty()
                && text.codePoints().allMatch(character -> isPattern(character) || character == '/')
                && text.charAt(0) != '/'
                && !text.endsWith("//")
                && !text.endsWith(":");
    }
}
