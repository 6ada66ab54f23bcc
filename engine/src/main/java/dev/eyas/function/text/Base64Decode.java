package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Reads a text out of Base64.
public final class Base64Decode implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("base64Decode")
                .summary("Reads a text out of Base64.")
                .required("field", Kind.FIELD, "The field with the Base64.")
                .as("_base64Decode")
                .choice(
                        "charset",
                        List.of("UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"),
                        "UTF-8",
                        "What the bytes mean: `UTF-16LE` for PowerShell, `ISO-8859-1` for bytes that are no text.")
                .limit("Characters that Base64 does not have are skipped.")
                .limit("Bytes that mean nothing in the charset become `\uFFFD`.")
                .example(
                        "Read what PowerShell was told",
                        "script := base64Decode(encoded, charset=UTF-16LE)",
                        """
                        encoded
                        dwBoAG8AYQBtAGkA
                        """,
                        """
                        encoded          | script
                        dwBoAG8AYQBtAGkA | whoami
                        """)
                .example(
                        "Padding may lack; what is no Base64 gives no result",
                        "base64Decode(f)",
                        """
                        f
                        SGVsbG8
                        SGVs bG8=
                        S
                        """,
                        """
                        f         | _base64Decode
                        SGVsbG8   | Hello
                        SGVs bG8= | Hello
                        S         |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Charset charset = Charset.forName(arguments.text("charset"));
        return ScalarFunction.ofText(
                arguments.text("field"),
                text -> bytes(text).map(bytes -> new String(bytes, charset)));
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
