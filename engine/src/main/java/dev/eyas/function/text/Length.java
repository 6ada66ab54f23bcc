package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Counts the characters of a field.
public final class Length implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("length")
                .summary("Counts the characters of a field, as UTF-16 units.")
                .required("field", Kind.FIELD, "The field to measure.")
                .as("_length")
                .limit("`text:length()` counts what people see as characters.")
                .example(
                        "Find long command lines",
                        "length(CommandLine) | _length > 5",
                        """
                        CommandLine
                        ls
                        ls -lisa
                        """,
                        """
                        CommandLine | _length
                        ls -lisa    | 8
                        """)
                .example(
                        "A flag counts four, an empty text zero",
                        "length(flag)",
                        """
                        flag
                        🇩🇰
                        ""
                        """,
                        """
                        flag | _length
                        🇩🇰   | 4
                        ""   | 0
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofText(
                arguments.text("field"), text -> Optional.of(Integer.toString(text.length())));
    }
}
