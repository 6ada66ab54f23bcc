package dev.eyas.regex;

import dev.eyas.regex.Node.Item;
import java.util.Locale;

/// Reads what follows a backslash, inside and outside of character classes.
final class EscapeReader {

    private static final String SHORTHANDS = "dwshvDWSHV";
    private static final int HEX = 16;
    private static final int OCTAL = 8;

    private final Cursor cursor;

    EscapeReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /// What an escape can mean wherever it stands.
    sealed interface Escape {
        record Letter(int codePoint) implements Escape {}

        record Members(Item item) implements Escape {}

        /// A letter that means something only outside of classes, or nothing at all.
        record Other(char letter) implements Escape {}
    }

    /// Reads an escape whose backslash stands at `openedAt` and is taken already.
    Escape read(int openedAt) {
        if (cursor.atEnd()) {
            throw new BadRegex(
                    "the regex ends with a lone backslash",
                    openedAt,
                    "write `\\\\` for a backslash");
        }
        int letter = cursor.next();
        if (letter < 'A' || letter > 'z' || (letter > 'Z' && letter < 'a')) {
            return letter == '0'
                    ? new Escape.Letter(Integer.parseInt("0" + cursor.digits(OCTAL, 3), OCTAL))
                    : letter >= '1' && letter <= '9'
                            ? new Escape.Other((char) letter)
                            : new Escape.Letter(letter);
        }
        if (SHORTHANDS.indexOf(letter) >= 0) {
            return new Escape.Members(new Item.Shorthand((char) letter));
        }
        return switch (letter) {
            case 't' -> new Escape.Letter('\t');
            case 'n' -> new Escape.Letter('\n');
            case 'r' -> new Escape.Letter('\r');
            case 'f' -> new Escape.Letter('\f');
            case 'a' -> new Escape.Letter(0x07);
            case 'e' -> new Escape.Letter(0x1B);
            case 'x' -> new Escape.Letter(hex(openedAt));
            case 'u' -> new Escape.Letter(utf16(openedAt));
            case 'c' -> new Escape.Letter(control(openedAt));
            case 'p', 'P' -> new Escape.Members(new Item.Property(property(openedAt)));
            default -> new Escape.Other((char) letter);
        };
    }

    private int hex(int openedAt) {
        String digits =
                cursor.take("{") ? cursor.until("}", openedAt, "`\\x{`") : exactly(2, openedAt);
        try {
            int codePoint = Integer.parseInt(digits, HEX);
            if (Character.isValidCodePoint(codePoint)) {
                return codePoint;
            }
        } catch (NumberFormatException _) {
            // told below, like a number that is no character
        }
        throw new BadRegex(
                "`" + digits + "` is no character's number",
                openedAt,
                "write it like `\\x{1F600}`");
    }

    /// A pair of surrogates is one character.
    private int utf16(int openedAt) {
        char first = (char) Integer.parseInt(exactly(4, openedAt), HEX);
        int after = cursor.at();
        if (Character.isHighSurrogate(first) && cursor.take("\\u")) {
            String digits = cursor.digits(HEX, 4);
            if (digits.length() == 4) {
                char second = (char) Integer.parseInt(digits, HEX);
                if (Character.isLowSurrogate(second)) {
                    return Character.toCodePoint(first, second);
                }
            }
            cursor.moveTo(after);
        }
        return first;
    }

    private String exactly(int count, int openedAt) {
        String digits = cursor.digits(HEX, count);
        if (digits.length() < count) {
            throw new BadRegex(
                    "`" + cursor.since(openedAt) + "` needs " + count + " hexadecimal digits",
                    openedAt,
                    "write it like `\\x41`, `\\u0041` or `\\x{41}`");
        }
        return digits;
    }

    private int control(int openedAt) {
        if (cursor.atEnd()) {
            throw new BadRegex("`\\c` needs a letter", openedAt, "write it like `\\cM`");
        }
        return Character.toString(cursor.next()).toUpperCase(Locale.ROOT).codePointAt(0) ^ 0x40;
    }

    private String property(int openedAt) {
        if (cursor.take("{")) {
            cursor.until("}", openedAt, "`\\p{`");
        } else if (cursor.atEnd()) {
            throw new BadRegex("`\\p` needs a name", openedAt, "write it like `\\p{L}`");
        } else {
            cursor.next();
        }
        return cursor.since(openedAt);
    }
}
