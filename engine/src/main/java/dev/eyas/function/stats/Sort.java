package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;

/// Orders rows by fields and keeps the first.
public final class Sort implements AggregateFunction {

    @Override
    public Signature signature() {
        return SortArguments.declare(
                        Signature.function("sort")
                                .summary(
                                        "Orders rows by one or more fields and keeps the first of them.")
                                .optional(
                                        "field",
                                        Kind.FIELDS,
                                        "_count",
                                        "The fields to sort by, the first counting most."))
                .example(
                        "Put the largest first, as numbers",
                        "sort(bytes)",
                        """
                        bytes | host
                        9     | a
                        10    | b
                        1e1   | c
                        """,
                        """
                        bytes | host
                        10    | b
                        1e1   | c
                        9     | a
                        """)
                .example(
                        "Sort texts in alphabetical order",
                        "sort(user, order=asc, type=string)",
                        """
                        user
                        root
                        Zoe
                        amy
                        """,
                        """
                        user
                        Zoe
                        amy
                        root
                        """)
                .example(
                        "A row without the number comes last, or first when ascending",
                        "sort([host, bytes], order=[asc, asc], type=[string, number])",
                        """
                        host | bytes
                        a    | 7
                        b    | 1
                        a    | many
                        a    | 2
                        """,
                        """
                        host | bytes
                        a    | many
                        a    | 2
                        a    | 7
                        b    | 1
                        """)
                .example(
                        "Show the two busiest hosts; equal ones stay in order",
                        "groupBy(host) | sort(_count, limit=2)",
                        """
                        host
                        c
                        b
                        c
                        a
                        """,
                        """
                        host | _count
                        c    | 2
                        a    | 1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return TopRows.sorted(
                SortArguments.keys(arguments.texts("field"), arguments),
                SortArguments.limit("sort", arguments),
                arguments.surroundings());
    }

    @Override
    public long mostRows(Arguments arguments) {
        return arguments.limit("limit");
    }

    @Override
    public boolean keepsRows() {
        return true;
    }
}
