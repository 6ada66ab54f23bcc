package dev.eyas.data;

/// Numbers from text and back, as the language spells them: optional sign, digits, fraction,
/// exponent; nothing else.
public final class NumberText {

    /// Doubles beyond 2^53 do not tell neighbours apart.
    static final double LARGEST_EXACT_WHOLE = 9_007_199_254_740_992.0;

    /// Whole doubles print without an exponent up to here.
    private static final double PLAIN_BELOW = 1e15;

    /// Smaller magnitudes print with an exponent, as the product does.
    private static final double PLAIN_FROM = 1e-4;

    /// No long has more digits, so longer texts go the slow way.
    private static final int LONG_DIGITS = 18;

    private NumberText() {}

    public static Numeric parse(String text) {
        int length = text.length();
        if (length == 0) {
            return Numeric.NONE;
        }
        int position = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int digits = length - position;
        if (digits == 0) {
            return Numeric.NONE;
        }
        if (digits > LONG_DIGITS) {
            return parseSlowly(text);
        }
        long value = 0;
        for (int at = position; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return parseSlowly(text);
            }
            value = value * 10 + digit;
        }
        return Numeric.of(text.charAt(0) == '-' ? -value : value);
    }

    private static Numeric parseSlowly(String text) {
        Shape shape = Shape.of(text);
        if (shape == Shape.NOT_A_NUMBER) {
            return Numeric.NONE;
        }
        if (shape == Shape.WHOLE) {
            try {
                return Numeric.of(Long.parseLong(text));
            } catch (NumberFormatException _) {
                return Numeric.of(Double.parseDouble(text));
            }
        }
        return Numeric.of(Double.parseDouble(text));
    }

    /// True when the text is a number in the language's grammar.
    public static boolean isNumber(String text) {
        return Shape.of(text) != Shape.NOT_A_NUMBER;
    }

    /// Shortest text that reads back as the same double: no `.0`, plain from 1e-4 up to 1e15, else
    /// `1.5E-5`.
    public static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) < PLAIN_BELOW) {
            return Long.toString((long) value);
        }
        double magnitude = Math.abs(value);
        String text = Double.toString(value);
        if (magnitude >= PLAIN_FROM && magnitude < PLAIN_BELOW && text.indexOf('E') >= 0) {
            return new java.math.BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text;
    }

    private enum Shape {
        NOT_A_NUMBER,
        WHOLE,
        FRACTION;

        static Shape of(String text) {
            int length = text.length();
            int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
            int wholeEnd = digitsEnd(text, at);
            int digits = wholeEnd - at;
            at = wholeEnd;
            Shape shape = WHOLE;
            if (at < length && text.charAt(at) == '.') {
                int fractionEnd = digitsEnd(text, at + 1);
                digits += fractionEnd - at - 1;
                at = fractionEnd;
                shape = FRACTION;
            }
            if (digits == 0) {
                return NOT_A_NUMBER;
            }
            if (at < length && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
                at++;
                if (at < length && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                    at++;
                }
                int exponentEnd = digitsEnd(text, at);
                if (exponentEnd == at) {
                    return NOT_A_NUMBER;
                }
                at = exponentEnd;
                shape = FRACTION;
            }
            return at == length ? shape : NOT_A_NUMBER;
        }

        private static int digitsEnd(String text, int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            return at;
        }
    }
}
