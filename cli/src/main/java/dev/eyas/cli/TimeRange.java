package dev.eyas.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The interval whose events are read.
///
/// @param start events from this time on, in epoch milliseconds
/// @param end events before this time
record TimeRange(OptionalLong start, OptionalLong end) {

    private static final String START = "--start";
    private static final String END = "--end";

    static List<OptionSpec> options() {
        return List.of(
                Options.value(
                        "TIME",
                        "Only events from this time on: 7d, 24h or now@d back from now, or 2026-01-31T12:00Z.",
                        START),
                Options.value("TIME", "Only events before this time.", END));
    }

    /// @param now what times are counted back from
    static TimeRange of(ParseResult arguments, long now) {
        return of(Options.value(arguments, START), Options.value(arguments, END), now);
    }

    /// @param from the start as people write it
    /// @param until the end
    static TimeRange of(Optional<String> from, Optional<String> until, long now) {
        OptionalLong start = TimeOption.read(START, from, now);
        OptionalLong end = TimeOption.read(END, until, now);
        if (start.isPresent() && end.isPresent() && start.getAsLong() >= end.getAsLong()) {
            throw new UsageError("--start is not before --end", "no event can lie between them");
        }
        return new TimeRange(start, end);
    }
}
