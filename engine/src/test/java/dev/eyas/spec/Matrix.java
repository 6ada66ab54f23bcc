package dev.eyas.spec;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.exec.BoundedDriver;
import dev.eyas.exec.MemoryBudget;
import dev.eyas.exec.PhasedRun;
import dev.eyas.exec.QueryResult;
import dev.eyas.exec.QueryRun;
import dev.eyas.function.QueryException;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.Plan;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Every way to run a query over the same events. All of them must give the same.
///
/// What is left to chance (spelling, chunks, watermarks, buffers) comes from a seed, a new one each
/// time; a failure prints it, and `-Dspec.seed` brings it back.
final class Matrix {

    static final long SEED = Long.getLong("spec.seed", System.nanoTime() & 0xFFFF_FFFFL);

    /// What `now()` says: an hour after the first event.
    static final long NOW = 1_767_229_200_000L;

    enum Input {
        ROWS,
        BYTES,
        UNGATED_BYTES
    }

    enum Driver {
        BOUNDED,
        LIVE
    }

    enum Rewriting {
        OPTIMIZED,
        AS_WRITTEN
    }

    /// One way to run.
    record Way(Input input, int batchRows, Driver driver, int workers, Rewriting rewriting) {}

    /// What came out: rows or a failure, and what was said on the way.
    record Outcome(
            List<Map<String, String>> rows, Optional<String> failure, List<String> warnings) {

        /// The rows with the columns wanted, and all others but those every event has.
        Table table(List<String> wanted) {
            Set<String> hidden = new HashSet<>(HIDDEN);
            wanted.forEach(hidden::remove);
            return Table.of(wanted, rows, hidden);
        }
    }

    private static final Set<String> HIDDEN =
            Set.of("@timestamp", "@timestamp.nanos", "@rawstring", "@id");

    private static final List<Way> WAYS = allWays();
    private static final Engine ENGINE = Engine.create();

    private final Table table;
    private final SpecEvents events;
    private final String name;

    /// @param name names the case, so that its chances do not depend on which cases ran before
    Matrix(Table table, Path folder, String name) throws IOException {
        this.table = table;
        this.name = name;
        this.events = SpecEvents.of(table, folder, random(0));
    }

    /// Removes what was written to disk.
    void forget() throws IOException {
        Files.delete(events.file());
    }

    private SplittableRandom random(int way) {
        return new SplittableRandom(SEED * 31 + name.hashCode() + way);
    }

    private static List<Way> allWays() {
        List<Way> ways = new ArrayList<>();
        for (Input input : Input.values()) {
            for (int batchRows : List.of(1024, 3, 1)) {
                for (Driver driver : Driver.values()) {
                    for (int workers : List.of(1, 3)) {
                        for (Rewriting rewriting : Rewriting.values()) {
                            ways.add(new Way(input, batchRows, driver, workers, rewriting));
                        }
                    }
                }
            }
        }
        return ways;
    }

    /// The ways in which a query can run, the plainest first: without the live ones where a case
    /// says why, and without those that do the same as another because no rule rewrites the plan,
    /// or no literal is searched. What needs two passes cannot be live.
    List<Way> ways(CheckedQuery query, boolean live) {
        boolean isRewritten = !plan(query, Rewriting.OPTIMIZED).equals(query.plan());
        boolean isGated =
                Stream.of(Rewriting.values())
                        .flatMap(rewriting -> plan(query, rewriting).all().stream())
                        .anyMatch(plan -> !gate(plan).isOpen());
        boolean canBeLive = live && query.plan().tables().isEmpty();
        return WAYS.stream()
                .filter(way -> canBeLive || way.driver() == Driver.BOUNDED)
                .filter(way -> isRewritten || way.rewriting() == Rewriting.OPTIMIZED)
                .filter(way -> isGated || way.input() != Input.UNGATED_BYTES)
                .toList();
    }

    Outcome run(CheckedQuery query, Way way) throws IOException {
        SplittableRandom random = random(1 + WAYS.indexOf(way));
        ScanReport report = new ScanReport(new Warnings());
        Surroundings surroundings = surroundings(report.warnings());
        Plan plan = plan(query, way.rewriting());
        EventSource source = source(way, random);
        try {
            QueryResult result =
                    switch (way.driver()) {
                        case BOUNDED ->
                                new PhasedRun(
                                                surroundings,
                                                unlimited(),
                                                report,
                                                (run, told) ->
                                                        BoundedDriver.run(
                                                                run, source, way.workers(), told))
                                        .result(plan);
                        case LIVE ->
                                new LiveRun(
                                                QueryRun.live(plan, surroundings, unlimited()),
                                                table.watermarks(),
                                                random)
                                        .over(source, report);
                    };
            return new Outcome(result.rows(), Optional.empty(), said(report));
        } catch (QueryException failure) {
            return new Outcome(
                    List.of(),
                    Optional.of(failure.code() + ": " + failure.getMessage()),
                    said(report));
        }
    }

    private static MemoryBudget unlimited() {
        return new MemoryBudget(Long.MAX_VALUE);
    }

    private static Gate gate(Plan plan) {
        return QueryRun.live(plan.needing(List.of()), surroundings(new Warnings()), unlimited())
                .gate();
    }

    private static Surroundings surroundings(Warnings warnings) {
        return new Surroundings(
                NOW,
                OptionalLong.empty(),
                OptionalLong.empty(),
                warnings,
                Surroundings.Patience.NO_MATCH,
                false);
    }

    private static Plan plan(CheckedQuery query, Rewriting rewriting) {
        return switch (rewriting) {
            case OPTIMIZED -> ENGINE.plan(query, RunSettings.at(NOW));
            case AS_WRITTEN -> query.plan();
        };
    }

    private static List<String> said(ScanReport report) {
        return report.warnings().list().stream()
                .map(warning -> warning.code() + ": " + warning.message())
                .toList();
    }

    private EventSource source(Way way, SplittableRandom random) throws IOException {
        return switch (way.input()) {
            case ROWS -> events.rows(way.batchRows(), way.workers());
            case BYTES -> events.bytes(way.batchRows(), way.workers(), random);
            case UNGATED_BYTES ->
                    SpecEvents.ungated(events.bytes(way.batchRows(), way.workers(), random));
        };
    }
}
