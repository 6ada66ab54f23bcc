package dev.eyas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.exec.MemoryBudget;
import dev.eyas.exec.QueryRun;
import dev.eyas.function.QueryException;
import dev.eyas.function.Surroundings;
import dev.eyas.source.FileSource;
import dev.eyas.source.ReadSettings;
import dev.eyas.syntax.Dialect;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Queries that read their source several times.
final class TwoPassesTest {

    private static final Engine ENGINE = Engine.create();
    private static final RunSettings SETTINGS = RunSettings.at(0).withThreads(2);
    private static final String JOIN = "t=a | join({t=b}, field=k)";

    private final ScanReport report = new ScanReport(new Warnings());

    private static CheckedQuery check(String text) {
        return ENGINE.check(text, Dialect.EYAS);
    }

    /// Counts how often it is read, and may stop the run when it is.
    private static final class Counting implements EventSource.Over {

        private final MemorySource inner =
                new MemorySource(
                        "events", List.of(Map.of("t", "a", "k", "1"), Map.of("t", "b", "k", "1")));
        private final boolean stops;
        private int reads;

        Counting(boolean stops) {
            this.stops = stops;
        }

        @Override
        public List<Part> parts() {
            return inner.parts().stream().map(this::counted).toList();
        }

        private Part counted(Part part) {
            return new Part() {
                @Override
                public void read(Gate gate, Consumer<Batch> consumer, ScanReport report) {
                    reads++;
                    part.read(gate, consumer, report);
                    if (stops) {
                        report.stop();
                    }
                }
            };
        }

        @Override
        public EventSource inner() {
            return inner;
        }
    }

    @Test
    void eachTableAndTheQueryReadTheSourceOnce() {
        Counting source = new Counting(false);

        assertThat(ENGINE.run(check(JOIN), source, SETTINGS, report).rows()).hasSize(1);
        assertThat(source.reads).isEqualTo(2);
        assertThat(report.events()).isEqualTo(2);
    }

    @Test
    void aTableThatNothingReadsCostsNoPass() {
        Counting source = new Counting(false);
        CheckedQuery query = check("defineTable({t=b}, name=x, include=k) | t=a");

        assertThat(ENGINE.run(query, source, SETTINGS, report).rows()).hasSize(1);
        assertThat(source.reads).isEqualTo(1);
    }

    @Test
    void whatStopsOnePassStopsAll() {
        Counting source = new Counting(true);

        ENGINE.run(check(JOIN), source, SETTINGS, report);

        assertThat(source.reads).isEqualTo(1);
        assertThat(report.isStopped()).isTrue();
    }

    @Test
    void standardInputIsReadTwiceAndItsDamageToldOnce() {
        String lines =
                """
                {"t":"a","k":"1"}
                {"t":"b","k":
                {"t":"b","k":"1"}
                """;
        EventSource source =
                FileSource.of(
                        List.of(FileSource.STANDARD_INPUT),
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        ReadSettings.DEFAULT);

        assertThat(ENGINE.run(check(JOIN), source, SETTINGS, report).rows()).hasSize(1);
        assertThat(report.warnings().list()).hasSize(1);
        assertThat(report.warnings().list().getFirst().count()).isEqualTo(1);
    }

    @Test
    void eventsThatKeepArrivingCannotBeReadTwice() {
        for (String text :
                List.of(
                        JOIN,
                        "selfJoinFilter(k, where={t=a})",
                        "defineTable({t=b}, name=x, include=k) | match(x, field=k)")) {
            assertThatThrownBy(() ->
                            QueryRun.live(
                                    check(text).plan(),
                                    Surroundings.none(),
                                    new MemoryBudget(Long.MAX_VALUE)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("events that end");
        }
    }

    @Test
    void aQueryMayNotCallSavedQueriesWithoutEnd() {
        String twice = "$next() | $next()";
        CheckedQuery query =
                ENGINE.check(
                        "$a()",
                        Dialect.EYAS,
                        ENGINE.analysis()
                                .withSavedQueries(name -> Optional.of(savedQuery(name, twice))));

        assertThat(query.diagnostics())
                .extracting(diagnostic -> diagnostic.code())
                .contains("too-many-saved-queries");
    }

    @Test
    void aTableCountsAgainstTheMemoryOfTheRun() {
        String large = "x".repeat(1_000_000);
        CheckedQuery query =
                check(
                        "defineTable({createEvents(\""
                                + large
                                + "\")}, name=t, include=*) | readFile(t)");

        assertThatThrownBy(() ->
                        ENGINE.run(
                                query,
                                new Counting(false),
                                SETTINGS.withMemoryBytes(100_000),
                                report))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("the table `t` needs more");
    }

    /// A saved query that calls one with a longer name, twice.
    private static String savedQuery(String name, String twice) {
        return twice.replace("next", name + "a");
    }
}
