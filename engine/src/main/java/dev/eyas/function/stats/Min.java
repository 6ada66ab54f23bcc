package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.stats.RowOrder.Direction;

/// Finds the smallest number.
public final class Min implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("min")
                .summary("Finds the smallest number of a field.")
                .required("field", Kind.FIELD, "The field whose numbers count.")
                .as("_min")
                .optional(
                        "type",
                        Kind.TEXT,
                        "Accepted and without effect: values are compared as numbers.")
                .limit("The result is spelt as in the event; of equal numbers, as in the earliest.")
                .limit("Without any number there is no row.")
                .example(
                        "Find the first time something was seen",
                        "min(@timestamp, as=first)",
                        """
                        @timestamp    | user
                        1700000000002 | root
                        1700000000001 | amy
                        """,
                        """
                        first
                        1700000000001
                        """)
                .example(
                        "Values compare as numbers and keep their spelling",
                        "min(bytes)",
                        """
                        bytes
                        10
                        9.50
                        many
                        """,
                        """
                        _min
                        9.50
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new Extreme(arguments.text("field"), arguments.output(), Direction.ASCENDING);
    }
}
