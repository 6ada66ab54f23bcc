package dev.eyas.function.sequence;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.TableRows;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.SequenceFunction;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Optional;

/// Copies fields of a row nearby.
public final class Neighbor implements SequenceFunction {

    private static final int FARTHEST = 10_000;

    @Override
    public Signature signature() {
        return Signature.function("neighbor")
                .summary("Copies fields of the row before or behind each row.")
                .required("include", Kind.FIELDS, "The fields to copy.")
                .optional(
                        "prefix",
                        Kind.TEXT,
                        "What the copies are called by: `prev` gives `prev.user`.")
                .optional(
                        "distance",
                        Kind.NUMBER,
                        "1",
                        "How many rows away the neighbor is, 1 to 10000.")
                .choice(
                        "direction",
                        List.of("preceding", "succeeding"),
                        "preceding",
                        "Whether the neighbor stands before the row or behind it.")
                .limit("Where there is no such row, or it lacks the field, nothing is copied.")
                .limit("Without a prefix the copy replaces the row's own value.")
                .example(
                        "Find how much a value changed",
                        "head() | neighbor(v, prefix=prev) | change := v - prev.v",
                        """
                        v
                        3
                        5.5
                        4
                        """,
                        """
                        v   | prev.v | change
                        3   |        |
                        5.5 | 3      | 2.5
                        4   | 5.5    | -1.5
                        """)
                .example(
                        "Look two rows ahead",
                        "head() | neighbor([k, v], prefix=next, direction=succeeding, distance=2)",
                        """
                        k | v
                        a | 1
                        b | 2
                        c |
                        """,
                        """
                        k | v | next.k | next.v
                        a | 1 | c      |
                        b | 2 |        |
                        c |   |        |
                        """)
                .build();
    }

    @Override
    public Walk walk(Arguments arguments) {
        double number = arguments.number("distance");
        if (number != Math.rint(number) || number < 1 || number > FARTHEST) {
            throw new BadArgument(
                    "distance",
                    "a neighbor is 1 to " + FARTHEST + " rows away",
                    "for example `distance=2`");
        }
        boolean before = arguments.text("direction").equals("preceding");
        int step = before ? (int) -number : (int) number;
        Optional<String> prefix = arguments.maybeText("prefix").filter(text -> !text.isEmpty());
        return rows -> over(rows, arguments.texts("include"), prefix, step);
    }

    private static Batch over(
            TableRows rows, List<String> include, Optional<String> prefix, int step) {
        AddedFields added = new AddedFields(rows);
        for (String field : include) {
            String name = prefix.map(before -> before + "." + field).orElse(field);
            Column column = rows.column(field, Selection.all(rows.size()));
            for (int row = 0; row < rows.size(); row++) {
                int neighbor = row + step;
                if (neighbor >= 0 && neighbor < rows.size() && column.isPresent(neighbor)) {
                    added.add(row, name, column.text(neighbor));
                }
            }
        }
        return added.batch();
    }

    @Override
    public boolean keepsRows() {
        return true;
    }
}
