package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads a text out of the hex digits of its bytes.
public final class ParseHexString implements ScalarFunction {

    private static final List<String> PREFIXES = List.of("0x", "0X", "16#");

    @Override
    public Signature signature() {
        return Signature.function("parseHexString")
                .summary("Reads a text out of the hex digits of its bytes.")
                .required("field", Kind.FIELD, "The field that holds the digits.")
                .as("_parsehexstring")
                .choice(
                        "charset",
                        List.of("UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"),
                        "UTF-8",
                        "What the bytes mean.")
                .limit("`0x` or `16#` at the start and everything that is no hex digit is skipped.")
                .limit("A last digit without its pair is left out.")
                .example(
                        "Read a command line out of an audit record",
                        "command := parseHexString(proctitle)",
                        """
                        proctitle
                        6C73202D6C
                        """,
                        """
                        proctitle  | command
                        6C73202D6C | ls -l
                        """)
                .example(
                        "Blanks and other signs do not matter, bytes that mean nothing become a mark",
                        "parseHexString(hex, as=text)",
                        """
                        hex
                        0x4 86 9: f0 9f 98 80
                        ff
                        """,
                        """
                        hex                   | text
                        0x4 86 9: f0 9f 98 80 | Hi😀
                        ff                    | �
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Charset charset = Charset.forName(arguments.text("charset"));
        return ScalarFunction.ofText(
                arguments.text("field"), text -> Optional.of(decoded(text, charset)));
    }

    private static String decoded(String text, Charset charset) {
        int from =
                PREFIXES.stream()
                        .filter(text::startsWith)
                        .mapToInt(String::length)
                        .findFirst()
                        .orElse(0);
        byte[] bytes = new byte[(text.length() - from) / 2];
        int count = 0;
        int first = -1;
        for (int at = from; at < text.length(); at++) {
            char letter = text.charAt(at);
            int digit = letter < 128 ? Character.digit(letter, 16) : -1;
            if (digit >= 0 && first < 0) {
                first = digit;
            } else if (digit >= 0) {
                bytes[count++] = (byte) (first << 4 | digit);
                first = -1;
            }
        }
        return new String(Arrays.copyOf(bytes, count), charset);
    }
}
