package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Signature;

/// Keeps the oldest events.
public final class Head implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("head")
                .summary(
                        "Keeps the oldest events, oldest first, or the first rows behind an aggregate.")
                .limitFromZero(
                        "limit",
                        SortArguments.DEFAULT_LIMIT,
                        Signature.STATE_ROW_LIMIT,
                        "The largest number of events.")
                .limit(
                        "Events need a `@timestamp`; those without one count as older than all, and when none has one"
                                + " the query fails.")
                .example(
                        "Find the first two events",
                        "head(2)",
                        """
                        @timestamp    | user
                        1700000000003 | root
                        1700000000001 | amy
                        1700000000002 | bob
                        """,
                        """
                        @timestamp    | user
                        1700000000001 | amy
                        1700000000002 | bob
                        """)
                .example(
                        "Behind an aggregate the rows count as they stand",
                        "groupBy(user) | head(1)",
                        """
                        user
                        root
                        amy
                        root
                        """,
                        """
                        user | _count
                        amy  | 1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return TopRows.head(SortArguments.limit("head", arguments), arguments.surroundings());
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
