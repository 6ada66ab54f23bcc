package dev.eyas.run;

import dev.eyas.function.Surroundings.Patience;
import java.util.OptionalLong;

/// How a query is run over a source.
///
/// @param now the moment it runs at, in epoch milliseconds: what `now()` says
/// @param start only events from this time on, if given
/// @param end only events before this time, if given
/// @param threads how many threads read the source
/// @param facts which facts of other events are put on events
/// @param patience what an exhausted regex search means
/// @param keepsEvents whether rows remember the events they were taken from
/// @param memoryBytes what aggregates, lists of events and tables of facts may hold together
public record RunSettings(
        long now,
        OptionalLong start,
        OptionalLong end,
        int threads,
        Facts facts,
        Patience patience,
        boolean keepsEvents,
        long memoryBytes) {

    /// The part of the heap that all of it may take; batches and results are made beside it.
    private static final double PART_OF_HEAP = 0.5;

    /// Which facts of other events are put on events.
    public enum Facts {
        /// None: every event stands for itself.
        NONE,
        /// Those a query names and an event lacks.
        NAMED,
        /// Those, and all on events that are shown whole.
        ALL
    }

    /// Everything, with all processors, events as they are.
    public static RunSettings at(long now) {
        return new RunSettings(
                now,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Runtime.getRuntime().availableProcessors(),
                Facts.NONE,
                Patience.NO_MATCH,
                false,
                (long) (Runtime.getRuntime().maxMemory() * PART_OF_HEAP));
    }

    public RunSettings withNow(long moment) {
        return new RunSettings(
                moment, start, end, threads, facts, patience, keepsEvents, memoryBytes);
    }

    public RunSettings withFacts(Facts other) {
        return new RunSettings(now, start, end, threads, other, patience, keepsEvents, memoryBytes);
    }

    public RunSettings withThreads(int count) {
        return new RunSettings(now, start, end, count, facts, patience, keepsEvents, memoryBytes);
    }

    public RunSettings between(OptionalLong from, OptionalLong until) {
        return new RunSettings(
                now, from, until, threads, facts, patience, keepsEvents, memoryBytes);
    }

    public RunSettings withMemoryBytes(long bytes) {
        return new RunSettings(now, start, end, threads, facts, patience, keepsEvents, bytes);
    }

    /// For detections: rows keep their events, and a crafted value must not hide.
    public RunSettings forDetection() {
        return new RunSettings(
                now, start, end, threads, Facts.NAMED, Patience.LET_PASS, true, memoryBytes);
    }
}
