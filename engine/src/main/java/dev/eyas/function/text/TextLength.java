package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.text.BreakIterator;
import java.util.Locale;

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
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        return batch -> {
            Column texts = string.evaluate(batch);
            Column.Numbers result = new Column.Numbers(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                if (texts.isPresent(row)) {
                    result.set(row, Numeric.of(count(characters, texts.text(row))));
                }
            }
            return result;
        };
    }

    private static long count(BreakIterator characters, String text) {
        characters.setText(text);
        long count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
