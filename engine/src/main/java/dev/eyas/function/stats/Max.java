package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.stats.RowOrder.Direction;

/// Finds the largest number.
public final class Max implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("max")
                .summary("Finds the largest number of a field.")
                .required("field", Kind.FIELD, "The field whose numbers count.")
                .as("_max")
                .optional(
                        "type",
                        Kind.TEXT,
                        "Accepted and without effect: values are compared as numbers.")
                .limit("The result is spelt as in the event; of equal numbers, as in the earliest.")
                .limit("Without any number there is no row.")
                .example(
                        "Find the largest upload of each host",
                        "groupBy(host, function=max(bytes))",
                        """
                        host | bytes
                        a    | 9
                        a    | 10
                        b    | 3
                        """,
                        """
                        host | _max
                        a    | 10
                        b    | 3
                        """)
                .example(
                        "Of equal numbers the earliest spelling stays",
                        "max(bytes)",
                        """
                        @timestamp    | bytes
                        1700000000002 | 7
                        1700000000001 | 7.0
                        1700000000003 | many
                        """,
                        """
                        _max
                        7.0
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new Extreme(arguments.text("field"), arguments.output(), Direction.DESCENDING);
    }
}
