package dev.eyas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.TableRows;
import dev.eyas.data.Warnings;
import dev.eyas.exec.QueryResult;
import dev.eyas.function.QueryException;
import dev.eyas.syntax.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A query that would hold more than it may ends, and says who held it.
final class MemoryLimitTest {

    private static final Engine ENGINE = Engine.create();
    private static final int EVENTS = 20_000;
    private static final long MEGABYTE = 1 << 20;

    private static QueryResult run(String query, int threads, long memoryBytes) {
        CheckedQuery checked = ENGINE.check(query, Dialect.EYAS);
        assertThat(checked.diagnostics()).noneMatch(diagnostic -> diagnostic.isError());
        RunSettings settings = RunSettings.at(0).withThreads(threads).withMemoryBytes(memoryBytes);
        return ENGINE.run(checked, new Distinct(4), settings, new ScanReport(new Warnings()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "groupBy(id); `groupBy()`",
                "groupBy(few, function=collect(id)); `groupBy()`",
                "groupBy(few, function=tail(max)); `groupBy()`",
                "collect(id, limit=max); `collect()`",
                "count(id, distinct=true); `count()`",
                "[count(), groupBy(id)]; `stats()`",
                "sort(id, limit=max); `sort()`",
                "table([id], limit=max); `table()`",
                "tail(max); `tail()`",
                "top(id); `top()`",
                "count() | union { groupBy(id) }; `groupBy()`",
                "union { count() }; the list of events",
            })
    void whoHoldsTooMuchIsNamed(String query, String holder) {
        for (int threads : new int[] {1, 3}) {
            assertThatThrownBy(() -> run(query, threads, MEGABYTE))
                    .isInstanceOfSatisfying(
                            QueryException.class,
                            failure -> assertThat(failure.code()).isEqualTo("memory-limit"))
                    .hasMessageStartingWith(
                            holder + " needs more than the 1 MB that a run may hold: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=x17",
                "count()",
                "groupBy(few)",
                "groupBy(id) | count()",
                "sort(id, limit=10)",
                "tail(5)",
                "sum(n)",
            })
    void whatFitsIsNotDisturbed(String query) {
        assertThat(run(query, 3, 16 * MEGABYTE).rows())
                .isNotEmpty()
                .isEqualTo(run(query, 1, 16 * MEGABYTE).rows());
    }

    @Test
    void factsCountToo() {
        List<Map<String, String>> events = new ArrayList<>();
        for (int process = 0; process < EVENTS; process++) {
            String id = "1" + process;
            events.add(
                    Map.of(
                            "#event_simpleName",
                            "ProcessRollup2",
                            "aid",
                            "a",
                            "TargetProcessId",
                            id,
                            "ImageFileName",
                            "/bin/sh"));
            events.add(
                    Map.of("#event_simpleName", "DnsRequest", "aid", "a", "ContextProcessId", id));
        }
        CheckedQuery query =
                ENGINE.check("#event_simpleName=DnsRequest | groupBy(ImageFileName)", Dialect.EYAS);
        RunSettings settings = RunSettings.at(0).withFacts(RunSettings.Facts.NAMED);
        MemorySource source = new MemorySource("events", events);
        assertThatThrownBy(() ->
                        ENGINE.run(
                                query,
                                source,
                                settings.withMemoryBytes(MEGABYTE),
                                new ScanReport(new Warnings())))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("the table of processes in question needs more than");
        assertThatThrownBy(() ->
                        ENGINE.run(
                                query,
                                source,
                                settings.withMemoryBytes(16 * MEGABYTE),
                                new ScanReport(new Warnings())))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("the table of processes needs more than");
        assertThat(ENGINE.run(query, source, settings, new ScanReport(new Warnings())).rows())
                .containsExactly(
                        Map.of("ImageFileName", "/bin/sh", "_count", Integer.toString(EVENTS)));
    }

    /// Events that have hardly anything in common, in several parts.
    private record Distinct(int count) implements EventSource {

        @Override
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            for (int part = 0; part < count; part++) {
                int from = part * (EVENTS / count);
                parts.add((_, consumer, _) -> read(from, from + EVENTS / count, consumer));
            }
            return parts;
        }

        private static void read(int from, int to, Consumer<Batch> consumer) {
            for (int start = from; start < to; start += 500) {
                List<Map<String, String>> rows = new ArrayList<>();
                for (int number = start; number < start + 500; number++) {
                    rows.add(
                            Map.of(
                                    "@timestamp",
                                    Integer.toString(number),
                                    "@rawstring",
                                    "x" + number,
                                    "id",
                                    "x" + number,
                                    "n",
                                    Integer.toString(number),
                                    "few",
                                    Integer.toString(number % 3)));
                }
                consumer.accept(Batch.of(TableRows.events(rows, 0, start)));
            }
        }

        @Override
        public String name(int source) {
            return "events";
        }

        @Override
        public long[] lines(int source, long[] offsets) {
            return offsets.clone();
        }
    }
}
