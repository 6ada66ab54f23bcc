package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.time.TimeLetters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// One specifier of a format, as `%-8s` or `%,.2f`.
///
/// @param argument which of the fields it shows
/// @param flags characters of `-+ #0,`
/// @param width least length, 0 for any
/// @param precision what `.n` said, -1 for nothing
/// @param half with `h`: integers are cut to 32 bits
/// @param type the letter that says how to show the value
/// @param time with type `t` or `T`: the part of a time to show
record FormatSpecifier(
        int argument, String flags, int width, int precision, boolean half, char type, char time) {

    /// What is shown for a value that is missing or of the wrong kind.
    private static final String NOTHING = "null";

    private static final int DEFAULT_PRECISION = 6;
    private static final int MOST_PRECISION = 9;
    private static final int LEAST_SIGNIFICANT = 6;

    /// The value of a row as it is to stand in the text.
    String show(Column column, int row, ZoneId zone) {
        if (!column.isPresent(row)) {
            return padded(NOTHING);
        }
        return switch (type) {
            case 's' -> padded(cut(column.text(row)));
            case 'b' -> padded(truth(column.text(row)));
            case 'B' -> padded(truth(column.text(row)).toUpperCase(Locale.ROOT));
            case 'c' -> padded(first(column.text(row)));
            case 'C' -> padded(first(column.text(row)).toUpperCase(Locale.ROOT));
            case 'd', 'i', 'o', 'x', 'X' ->
                    column.numeric(row) instanceof Numeric.Whole whole
                            ? integer(whole.value())
                            : padded(NOTHING);
            case 'f', 'F', 'e', 'E', 'g', 'G' -> {
                Numeric number = column.numeric(row);
                yield number.isNumber() ? decimal(number.real()) : padded(NOTHING);
            }
            case 't', 'T' ->
                    column.numeric(row) instanceof Numeric.Whole whole
                            ? padded(moment(whole.value(), zone))
                            : padded(NOTHING);
            default -> throw new IllegalStateException("no type " + type);
        };
    }

    private String cut(String text) {
        return precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
    }

    private static String truth(String text) {
        return Boolean.toString(!text.equals("false"));
    }

    /// The first character, which may be two units long.
    private static String first(String text) {
        return text.isEmpty() ? "" : Character.toString(text.codePointAt(0));
    }

    private String moment(long millis, ZoneId zone) {
        String text =
                TimeLetters.part(time, Instant.ofEpochMilli(millis).atZone(zone), Locale.ENGLISH);
        return type == 'T' ? text.toUpperCase(Locale.ENGLISH) : text;
    }

    private String integer(long value) {
        return switch (type) {
            case 'o' ->
                    number(
                            "",
                            hasFlag('#') ? "0" : "",
                            half ? Integer.toOctalString((int) value) : Long.toOctalString(value));
            case 'x', 'X' -> {
                String digits = half ? Integer.toHexString((int) value) : Long.toHexString(value);
                String hex = number("", hasFlag('#') ? "0x" : "", digits);
                yield type == 'X' ? hex.toUpperCase(Locale.ROOT) : hex;
            }
            default -> {
                long shown = half ? (int) value : value;
                String digits = Long.toString(shown).replace("-", "");
                yield number(sign(shown < 0), "", hasFlag(',') ? grouped(digits) : digits);
            }
        };
    }

    private String decimal(double value) {
        int digits = precision < 0 ? DEFAULT_PRECISION : Math.min(precision, MOST_PRECISION);
        boolean significant = type == 'g' || type == 'G';
        char conversion = type == 'F' ? 'f' : type;
        String text =
                String.format(
                        Locale.ROOT,
                        "%."
                                + (significant ? Math.max(digits, LEAST_SIGNIFICANT) : digits)
                                + conversion,
                        Math.abs(value));
        String point = conversion == 'f' && digits == 0 && hasFlag('#') ? "." : "";
        return number(sign(value < 0), "", (hasFlag(',') ? grouped(text) : text) + point);
    }

    private String sign(boolean negative) {
        if (negative) {
            return "-";
        }
        return hasFlag('+') ? "+" : hasFlag(' ') ? " " : "";
    }

    /// Commas between thousands of the whole part.
    private static String grouped(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        StringBuilder grouped = new StringBuilder(text);
        for (int at = end - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /// Sign, base and digits, filled up with zeros or blanks.
    private String number(String sign, String base, String digits) {
        boolean whole = "dioxX".indexOf(type) >= 0;
        String full =
                whole && precision > digits.length()
                        ? "0".repeat(precision - digits.length()) + digits
                        : digits;
        int length = sign.length() + base.length() + full.length();
        if (hasFlag('0') && !hasFlag('-') && length < width) {
            full = "0".repeat(width - length) + full;
        }
        return padded(sign + base + full);
    }

    private String padded(String text) {
        if (text.length() >= width) {
            return text;
        }
        String blanks = " ".repeat(width - text.length());
        return hasFlag('-') ? text + blanks : blanks + text;
    }

    private boolean hasFlag(char flag) {
        return flags.indexOf(flag) >= 0;
    }
}
