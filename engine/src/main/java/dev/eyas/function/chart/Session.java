package dev.eyas.function.chart;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;

/// Aggregates events that follow each other without a long pause.
public final class Session implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("session")
                .summary(
                        "Puts events that follow each other without a long pause into sessions, and aggregates each.")
                .optional(
                        "function",
                        Kind.AGGREGATES,
                        "count(as=_count)",
                        "What to compute for each session.")
                .optional(
                        "maxpause",
                        Kind.DURATION,
                        "15m",
                        "The longest pause between two events of a session.")
                .limit("Sessions come in the order of time.")
                .limit("An event without a time does not count.")
                .example(
                        "Count the clicks of each visit",
                        "groupBy(user, function=session(count(as=clicks)))",
                        """
                        @timestamp           | user
                        2026-01-01T08:00:00Z | amy
                        2026-01-01T08:15:00Z | amy
                        2026-01-01T08:30:01Z | amy
                        2026-01-01T09:00:00Z | bob
                        """,
                        """
                        user | clicks
                        amy  | 2
                        amy  | 1
                        bob  | 1
                        """)
                .example(
                        "Show when sessions began and how long they took",
                        "session([min(@timestamp, as=start), range(@timestamp, as=ms)], maxpause=1s)",
                        """
                        @timestamp    | host
                        1700000005000 | a
                        1700000000000 | b
                        1700000000700 | c
                        """,
                        """
                        start         | ms
                        1700000000000 | 700
                        1700000005000 | 0
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new Sessions(arguments.millis("maxpause"), () -> arguments.accumulator("function"));
    }

    @Override
    public long mostRows(Arguments arguments) {
        return Long.MAX_VALUE;
    }
}
