package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Finds where a text stands in another.
public final class TextPositionOf implements ScalarFunction {

    private static final Column START = Column.constant("0");
    private static final Column FIRST = Column.constant("1");

    @Override
    public Signature signature() {
        return Signature.function("text:positionOf")
                .summary(
                        "Finds the position of a character or a longer piece in a text, from 0 on.")
                .required(
                        "string",
                        Kind.EXPRESSION,
                        "The text; bare words are fields, texts are quoted.")
                .required("character", Kind.EXPRESSION, "What to find.")
                .optional(
                        "begin",
                        Kind.EXPRESSION,
                        "The position to begin at; 0, the start, if not said.")
                .optional(
                        "occurrence",
                        Kind.EXPRESSION,
                        "Which one to find, from 1 on; the first if not said.")
                .as("_position")
                .limit("Positions count what people see as characters.")
                .limit("What is not found gives no result. Occurrences do not overlap.")
                .example(
                        "Take the name off an address",
                        "user := text:substring(mail, end=text:positionOf(mail, character=\"@\"))",
                        """
                        mail
                        amy@example.com
                        """,
                        """
                        mail            | user
                        amy@example.com | amy
                        """)
                .example(
                        "Find the second one; what is not there has no position",
                        "text:positionOf(path, character=\"/\", occurrence=2)",
                        """
                        path
                        /usr/bin
                        /tmp
                        """,
                        """
                        path     | _position
                        /usr/bin | 4
                        /tmp     |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Evaluator string = arguments.expression("string");
        Evaluator piece = arguments.expression("character");
        Evaluator begin = arguments.maybeExpression("begin").orElse(_ -> START);
        Evaluator occurrence = arguments.maybeExpression("occurrence").orElse(_ -> FIRST);
        Graphemes characters = new Graphemes();
        return batch -> {
            Column texts = string.evaluate(batch);
            Column pieces = piece.evaluate(batch);
            Column begins = begin.evaluate(batch);
            Column occurrences = occurrence.evaluate(batch);
            return Computed.numbers(
                    batch,
                    row -> {
                        if (texts.isPresent(row)
                                && pieces.isPresent(row)
                                && begins.numeric(row) instanceof Numeric.Whole(long from)
                                && occurrences.numeric(row) instanceof Numeric.Whole(long nth)) {
                            characters.read(texts.text(row));
                            return find(characters, pieces.text(row), from, nth);
                        }
                        return Numeric.NONE;
                    },
                    texts,
                    pieces,
                    begins,
                    occurrences);
        };
    }

    private static Numeric find(Graphemes characters, String piece, long begin, long occurrence) {
        if (piece.isEmpty() || begin < 0 || begin > characters.count() || occurrence < 1) {
            return Numeric.NONE;
        }
        int position = characters.positionOf(piece, (int) begin, occurrence);
        return position < 0 ? Numeric.NONE : Numeric.of(position);
    }
}
