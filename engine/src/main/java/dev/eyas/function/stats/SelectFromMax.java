package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.stats.RowOrder.Direction;
import java.util.List;

/// Takes fields of the event with the largest number.
public final class SelectFromMax implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("selectFromMax")
                .summary("Takes some fields of the event whose field has the largest number.")
                .required("field", Kind.FIELD, "The field whose numbers are compared.")
                .required("include", Kind.FIELDS, "The fields to take.")
                .limit("Of events with equal numbers the latest counts.")
                .limit("What is no number does not count; without any there is no row.")
                .limit("A field the event lacks is left out; without any there is no row.")
                .example(
                        "Show where each user was seen last",
                        "groupBy(user, function=selectFromMax(@timestamp, include=[host, ip]))",
                        """
                        @timestamp    | user | host | ip
                        1700000000001 | root | a    | 10.0.0.1
                        1700000000002 | root | b    |
                        1700000000003 | amy  | c    | 10.0.0.3
                        """,
                        """
                        user | host | ip
                        amy  | c    | 10.0.0.3
                        root | b    |
                        """)
                .example(
                        "Numbers are compared, and of equal ones the latest counts",
                        "selectFromMax(bytes, include=host)",
                        """
                        bytes | host
                        9     | a
                        10    | b
                        10.0  | c
                        many  | d
                        """,
                        """
                        host
                        c
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new Champion(
                arguments.text("field"), arguments.texts("include"), Direction.DESCENDING);
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return arguments.texts("include");
    }
}
