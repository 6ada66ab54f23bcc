package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a text out of a URL.
public final class UrlDecode implements ScalarFunction {

    private static final int HEX = 16;

    @Override
    public Signature signature() {
        return Signature.function("urlDecode")
                .summary("Reads a text with escapes such as `%2F`, as URLs have them.")
                .required("field", Kind.FIELD, "The field to read.")
                .as("_urldecode")
                .limit("`+` becomes a blank. A `%` without two hexadecimal digits behind it stays.")
                .limit("Bytes that are no UTF-8 become `\uFFFD`.")
                .example(
                        "See through escapes",
                        "urlDecode(path, as=path)",
                        """
                        path
                        /..%2f..%2Fetc/passwd
                        """,
                        """
                        path
                        /../../etc/passwd
                        """)
                .example(
                        "What is no escape stays; nothing is decoded twice",
                        "urlDecode(f)",
                        """
                        f
                        100%+sure
                        %252F
                        """,
                        """
                        f         | _urldecode
                        100%+sure | 100% sure
                        %252F     | %2F
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofText(arguments.text("field"), text -> Optional.of(decoded(text)));
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int size = 0;
        for (int at = 0; at < bytes.length; at++) {
            int value = bytes[at] == '%' ? escaped(bytes, at) : -1;
            if (value >= 0) {
                bytes[size++] = (byte) value;
                at += 2;
            } else {
                bytes[size++] = bytes[at] == '+' ? (byte) ' ' : bytes[at];
            }
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /// The byte that an escape stands for; -1 when it is none.
    private static int escaped(byte[] bytes, int at) {
        if (at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], HEX);
        int low = Character.digit(bytes[at + 2], HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
