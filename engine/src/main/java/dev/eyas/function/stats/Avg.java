package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;

/// Averages numbers.
public final class Avg implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("avg")
                .summary("Computes the mean of the numbers of a field.")
                .required("field", Kind.FIELD, "The field whose numbers count.")
                .as("_avg")
                .limit("The mean is computed exactly and rounded once.")
                .limit("Without any number there is no row.")
                .example(
                        "Average a duration",
                        "avg(ms)",
                        """
                        ms
                        5
                        6
                        """,
                        """
                        _avg
                        5.5
                        """)
                .example(
                        "What is no number does not count, not even as zero",
                        "avg(ms, as=mean)",
                        """
                        ms
                        4
                        slow
                        6
                        """,
                        """
                        mean
                        5
                        """)
                .example(
                        "Figures are not rounded for display",
                        "avg(ms)",
                        """
                        ms
                        1
                        2
                        2
                        """,
                        """
                        _avg
                        1.6666666666666667
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new Sums(arguments.text("field"), arguments.output(), ExactSum::average);
    }
}
