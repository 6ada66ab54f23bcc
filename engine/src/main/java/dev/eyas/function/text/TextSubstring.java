package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Takes a piece out of a text by positions.
public final class TextSubstring implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("text:substring")
                .summary("Takes the characters from one position to before another out of a text.")
                .required(
                        "string",
                        Kind.EXPRESSION,
                        "The text; bare words are fields, texts are quoted.")
                .optional(
                        "begin",
                        Kind.EXPRESSION,
                        "The position of the first character; 0, the start, if not said.")
                .optional(
                        "end",
                        Kind.EXPRESSION,
                        "The position behind the last character; the end of the text if not said.")
                .as("_substring")
                .limit("Positions count what people see as characters.")
                .limit("A position outside the text gives no result.")
                .example(
                        "Cut a mark off the front",
                        "code := text:substring(id, begin=3)",
                        """
                        id
                        ab-17
                        """,
                        """
                        id    | code
                        ab-17 | 17
                        """)
                .example(
                        "Positions may be computed; one beyond the end gives nothing",
                        "text:substring(name, end=text:length(name) - n)",
                        """
                        name | n
                        anna | 1
                        anna | 9
                        """,
                        """
                        name | n | _substring
                        anna | 1 | ann
                        anna | 9 |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Evaluator string = arguments.expression("string");
        Optional<Evaluator> begin = arguments.maybeExpression("begin");
        Optional<Evaluator> end = arguments.maybeExpression("end");
        Graphemes characters = new Graphemes();
        return batch -> {
            Column texts = string.evaluate(batch);
            Optional<Column> begins = begin.map(given -> given.evaluate(batch));
            Optional<Column> ends = end.map(given -> given.evaluate(batch));
            return Computed.texts(
                    batch,
                    row -> {
                        if (!texts.isPresent(row)) {
                            return Optional.empty();
                        }
                        characters.read(texts.text(row));
                        int length = characters.count();
                        int from = begins.map(column -> position(column, row, length)).orElse(0);
                        int to = ends.map(column -> position(column, row, length)).orElse(length);
                        return from < 0 || to < from
                                ? Optional.empty()
                                : Optional.of(characters.substring(from, to));
                    },
                    texts,
                    begins.orElse(Column.absent()),
                    ends.orElse(Column.absent()));
        };
    }

    /// The position a row gives; -1 for none within the text.
    private static int position(Column column, int row, int length) {
        return column.numeric(row) instanceof Numeric.Whole(long position)
                        && position >= 0
                        && position <= length
                ? (int) position
                : -1;
    }
}
