package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Signature;

/// Keeps the newest events.
public final class Tail implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("tail")
                .summary("Keeps the newest events, or the last rows behind an aggregate.")
                .limit(
                        "limit",
                        SortArguments.DEFAULT_LIMIT,
                        Signature.STATE_ROW_LIMIT,
                        "The largest number of events.")
                .limit("Later steps see the events oldest first.")
                .limit(
                        "Events need a `@timestamp`; those without one count as older than all, and when none has one"
                                + " the query fails.")
                .example(
                        "Find the last event of each user",
                        "groupBy(user, function=tail(1))",
                        """
                        @timestamp    | user | host
                        1700000000003 | root | a
                        1700000000001 | root | b
                        1700000000002 | amy  | c
                        """,
                        """
                        user | @timestamp    | host
                        amy  | 1700000000002 | c
                        root | 1700000000003 | a
                        """)
                .example(
                        "Show the newest two; a list of events is shown newest first",
                        "tail(2)",
                        """
                        @timestamp    | user
                        1700000000003 | root
                        1700000000001 | amy
                        1700000000002 | bob
                        """,
                        """
                        @timestamp    | user
                        1700000000003 | root
                        1700000000002 | bob
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return TopRows.tail(SortArguments.limit("tail", arguments), arguments.surroundings());
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
