package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;

/// Adds up numbers.
public final class Sum implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("sum")
                .summary("Adds up the numbers of a field.")
                .required("field", Kind.FIELD, "The field whose numbers count.")
                .as("_sum")
                .limit(
                        "The sum is exact and rounded once, so it does not depend on the order of events.")
                .limit("Without any number the sum is 0.")
                .example(
                        "Add up the bytes of all events",
                        "sum(bytes)",
                        """
                        bytes
                        3
                        4.5
                        """,
                        """
                        _sum
                        7.5
                        """)
                .example(
                        "What is no number does not count",
                        "sum(bytes)",
                        """
                        bytes | host
                        3     | a
                        many  | b
                              | c
                        1,000 | d
                        """,
                        """
                        _sum
                        3
                        """)
                .example(
                        "Ids of 19 digits stay exact",
                        "sum(id, as=total)",
                        """
                        id
                        9223372036854775806
                        1
                        """,
                        """
                        total
                        9223372036854775807
                        """)
                .example(
                        "Without any number the sum is 0",
                        "groupBy(host, function=sum(bytes))",
                        """
                        host | bytes
                        a    | many
                        """,
                        """
                        host | _sum
                        a    | 0
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new Sums(arguments.text("field"), arguments.output(), ExactSum::total);
    }
}
