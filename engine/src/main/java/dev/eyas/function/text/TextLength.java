package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Counts what people see as the characters of a text.
public final class TextLength implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("text:length")
                .summary("Counts what people see as the characters of a text.")
                .required(
                        "string",
                        Kind.EXPRESSION,
                        "The text to measure; bare words are fields, texts are quoted.")
                .as("_length")
                .example(
                        "A flag is one character",
                        "text:length(flag)",
                        """
                        flag
                        🇩🇰
                        """,
                        """
                        flag | _length
                        🇩🇰   | 1
                        """)
                .example(
                        "An event without the field goes on unchanged",
                        "text:length(flag)",
                        """
                        host
                        a
                        """,
                        """
                        host
                        a
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Evaluator string = arguments.expression("string");
        Graphemes characters = new Graphemes();
        return batch -> {
            Column texts = string.evaluate(batch);
            return Computed.numbers(
                    batch,
                    row -> texts.isPresent(row) ? count(characters, texts.text(row)) : Numeric.NONE,
                    texts);
        };
    }

    private static Numeric count(Graphemes characters, String text) {
        characters.read(text);
        return Numeric.of(characters.count());
    }
}
