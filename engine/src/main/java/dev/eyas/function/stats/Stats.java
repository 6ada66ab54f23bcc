package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;

/// Runs several aggregate functions over the same events.
public final class Stats implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("stats")
                .summary(
                        "Runs several aggregate functions over the same events and combines their rows.")
                .optional("function", Kind.AGGREGATES, "count(as=_count)", "The functions.")
                .limit(
                        "When functions give several rows each, every combination is a row; the first function varies"
                                + " slowest.")
                .limit(
                        "When two functions give different values for one field, the first one's stays, with a warning.")
                .example(
                        "Compute several figures at once",
                        "stats([min(bytes), max(bytes), count()])",
                        """
                        bytes
                        3
                        8
                        """,
                        """
                        _min | _max | _count
                        3    | 8    | 2
                        """)
                .example(
                        "A function of many rows repeats the figures of the others",
                        "[sum(x, as=total), avg(y), table([x])]",
                        """
                        x | y
                        1 | many
                        2 | many
                        """,
                        """
                        total | x
                        3     | 2
                        3     | 1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return arguments.accumulator("function");
    }

    @Override
    public long mostRows(Arguments arguments) {
        return arguments.mostRows("function");
    }
}
