package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Optional;

/// Reads an integer written in another radix.
public final class ParseInt implements ScalarFunction {

    /// Digits of the largest value, in the smallest radix.
    private static final int MOST_DIGITS = 64;

    private static final int HEX = 16;

    @Override
    public Signature signature() {
        return Signature.function("parseInt")
                .summary("Reads an unsigned integer written in another radix than ten.")
                .required("field", Kind.FIELD, "The field that holds the digits.")
                .optional("radix", Kind.NUMBER, "16", "The radix, from 2 to 36.")
                .choice(
                        "endian",
                        List.of("big", "little"),
                        "big",
                        "Whether the first or the last pair of digits weighs most.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "The field the result goes to; the input if not said.")
                .limit("`0x` and `16#` may stand before the digits of radix 16.")
                .limit("Numbers have up to 64 bits; anything else writes nothing.")
                .limit("`endian` counts for radix 16 only.")
                .example(
                        "Read a number in hex",
                        "parseInt(flags, as=number)",
                        """
                        flags
                        0xFF
                        many
                        """,
                        """
                        flags | number
                        0xFF  | 255
                        many  |
                        """)
                .example(
                        "The last pair of digits may weigh most",
                        "parseInt(hex, endian=little)",
                        """
                        hex
                        8001
                        """,
                        """
                        hex
                        384
                        """)
                .example(
                        "Numbers are unsigned",
                        "parseInt(bits, radix=2, as=n)",
                        """
                        bits
                        00011001
                        -1
                        """,
                        """
                        bits     | n
                        00011001 | 25
                        -1       |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        double radix = arguments.number("radix");
        if (radix != Math.rint(radix)
                || radix < Character.MIN_RADIX
                || radix > Character.MAX_RADIX) {
            throw new BadArgument("radix", "there is no such radix", "write a number from 2 to 36");
        }
        boolean isSwapped = radix == HEX && arguments.text("endian").equals("little");
        return ScalarFunction.ofText(
                arguments.text("field"), text -> parse(text, (int) radix, isSwapped));
    }

    private static Optional<String> parse(String text, int radix, boolean isSwapped) {
        String digits = radix == HEX ? withoutPrefix(text) : text;
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        boolean fits = digits.length() - (isSwapped ? 0 : zeros) <= MOST_DIGITS;
        if (!fits || digits.isEmpty() || Character.digit(digits.charAt(0), radix) < 0) {
            return Optional.empty();
        }
        try {
            long value =
                    Long.parseUnsignedLong(
                            isSwapped ? swapped(digits) : digits.substring(zeros), radix);
            return Optional.of(Long.toUnsignedString(value));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String withoutPrefix(String text) {
        boolean hasPrefix =
                text.startsWith("0x") || text.startsWith("0X") || text.startsWith("16#");
        return hasPrefix ? text.substring(text.indexOf('#') == 2 ? 3 : 2) : text;
    }

    /// The pairs of digits, last first.
    private static String swapped(String digits) {
        StringBuilder swapped = new StringBuilder(digits.length());
        for (int end = digits.length() + digits.length() % 2; end > 0; end -= 2) {
            swapped.append(digits, end - 2, Math.min(end, digits.length()));
        }
        return swapped.toString();
    }
}
