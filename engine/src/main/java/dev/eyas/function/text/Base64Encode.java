package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Writes a text as Base64.
public final class Base64Encode implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("base64Encode")
                .summary("Writes the UTF-8 bytes of a text as Base64, with padding.")
                .required("field", Kind.FIELD, "The field with the text.")
                .as("_base64Encode")
                .example(
                        "Encode a text",
                        "base64Encode(text)",
                        """
                        text
                        Hello, World!
                        """,
                        """
                        text          | _base64Encode
                        Hello, World! | SGVsbG8sIFdvcmxkIQ==
                        """)
                .example(
                        "What was encoded can be read again",
                        "base64Encode(text, as=code) | base64Decode(code, as=again)",
                        """
                        text
                        æ🦅
                        """,
                        """
                        text | code     | again
                        æ🦅  | w6bwn6aF | æ🦅
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofText(
                arguments.text("field"),
                text ->
                        Optional.of(
                                Base64.getEncoder()
                                        .encodeToString(text.getBytes(StandardCharsets.UTF_8))));
    }
}
