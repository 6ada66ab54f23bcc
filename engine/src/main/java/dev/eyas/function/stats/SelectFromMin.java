package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.stats.RowOrder.Direction;
import java.util.List;

/// Takes fields of the event with the smallest number.
public final class SelectFromMin implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("selectFromMin")
                .summary("Takes some fields of the event whose field has the smallest number.")
                .required("field", Kind.FIELD, "The field whose numbers are compared.")
                .required("include", Kind.FIELDS, "The fields to take.")
                .limit("Of events with equal numbers the latest counts.")
                .limit("What is no number does not count; without any there is no row.")
                .limit("A field the event lacks is left out; without any there is no row.")
                .example(
                        "Show where each user was seen first",
                        "groupBy(user, function=selectFromMin(@timestamp, include=[host, ip]))",
                        """
                        @timestamp    | user | host | ip
                        1700000000002 | root | b    | 10.0.0.2
                        1700000000001 | root | a    |
                        1700000000003 | amy  | c    | 10.0.0.3
                        """,
                        """
                        user | host | ip
                        amy  | c    | 10.0.0.3
                        root | a    |
                        """)
                .example(
                        "Numbers are compared, not texts",
                        "selectFromMin(bytes, include=[host, bytes])",
                        """
                        bytes | host
                        10    | a
                        9     | b
                        many  | c
                        """,
                        """
                        host | bytes
                        b    | 9
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new Champion(
                arguments.text("field"), arguments.texts("include"), Direction.ASCENDING);
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return arguments.texts("include");
    }
}
