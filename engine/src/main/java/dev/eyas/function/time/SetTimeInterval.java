package dev.eyas.function.time;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.PreambleFunction;
import dev.eyas.function.Signature;
import java.time.ZoneOffset;

/// Says which times a query is about.
public final class SetTimeInterval implements PreambleFunction {

    @Override
    public Signature signature() {
        return Signature.function("setTimeInterval")
                .summary("Says which times the query is about, whatever it is run with.")
                .required(
                        "start",
                        Kind.TIME,
                        "Where the interval begins: `7d`, `1d@d` or `calendar:2months` back from now, or epoch"
                                + " milliseconds.")
                .optional(
                        "end", Kind.TIME, "now", "Where it ends; events of that time are outside.")
                .optional(
                        "timezone",
                        Kind.TEXT,
                        "The zone in which `@d` and the like begin; UTC if not given.")
                .limit("It stands before everything else, and once.")
                .limit("The zone does not reach other functions.")
                .limit("An event without a time lies in no interval.")
                .example(
                        "Look at one hour",
                        "setTimeInterval(start=1767225600000, end=1767229200000)",
                        """
                        @timestamp           | user
                        2026-01-01T00:30:00Z | root
                        2026-01-01T01:00:00Z | amy
                        """,
                        """
                        user
                        root
                        """)
                .example(
                        "An interval that ends before now: `now()` is one o'clock in these examples",
                        "setTimeInterval(start=\"1h\", end=\"30m\") | x := (end() - start()) / 60000 | drop(@timestamp)",
                        """
                        @timestamp           | user
                        2026-01-01T00:29:00Z | root
                        2026-01-01T00:31:00Z | amy
                        """,
                        """
                        user | x
                        root | 30
                        """)
                .build();
    }

    @Override
    public Declaration declare(Arguments arguments) {
        return new Declaration.Interval(
                arguments.text("start"),
                arguments.text("end"),
                TimeZones.of(arguments, "timezone").orElse(ZoneOffset.UTC));
    }
}
