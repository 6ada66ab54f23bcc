package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas run`: which rows are printed, and how.
final class RunRowsTest {

    private static final String LOGINS =
            """
            {"@timestamp":"1793700000000","user":"ann","tries":"9"}
            {"@timestamp":"1793700001000","user":"bob","tries":"10"}
            {"@timestamp":"1793700002000","user":"cyn","tries":"1"}
            """;

    @TempDir private Path folder;

    @Test
    void rowsInAPipeAreNdjsonNewestFirst() {
        Eyas.Outcome run = Eyas.piped(LOGINS).and("run", "tries>5");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"@timestamp":"1793700001000","user":"bob","tries":"10"}
                        {"@timestamp":"1793700000000","user":"ann","tries":"9"}
                        """);
        assertThat(run.err()).startsWith("2 rows · 3 events · 169 bytes · ").endsWith(" s\n");
        assertThat(run.complaints()).isEmpty();
    }

    @Test
    void rowsOnATerminalAreATable() throws IOException {
        Path file = Files.writeString(folder.resolve("logins"), LOGINS);
        Eyas.Outcome run =
                Eyas.typed(80).and("run", "sort(user)|table([@timestamp,user,tries])", "" + file);
        assertThat(run.out())
                .isEqualTo(
                        """
                        @timestamp                user  tries
                        ────────────────────────  ────  ─────
                        2026-11-03T10:00:02.000Z  cyn       1
                        2026-11-03T10:00:01.000Z  bob      10
                        2026-11-03T10:00:00.000Z  ann       9
                        """);
    }

    @Test
    void jsonIsOneArray() {
        assertThat(
                        Eyas.piped(LOGINS)
                                .and("run", "--format", "json", "user=/^[ab]/ | select(user)")
                                .out())
                .isEqualTo(
                        """
                        [
                        {"user":"bob"},
                        {"user":"ann"}
                        ]
                        """);
        assertThat(Eyas.piped(LOGINS).and("run", "--format=json", "user=zoe").out())
                .isEqualTo("[\n]\n");
    }

    @Test
    void csvTellsAbsentFromEmptyAndQuotesWhatItMust() {
        Eyas.Outcome run =
                Eyas.piped("{\"a\":\"x,\\\"y\\\"\\nz\",\"b\":\"\"}\n{\"a\":\"1\"}\n")
                        .and("run", "table([a,b])", "--format", "csv");
        assertThat(run.out()).isEqualTo("a,b\r\n\"x,\"\"y\"\"\nz\",\"\"\r\n1,\r\n");
    }

    @Test
    void formatsNeverChangeWhatIsCounted() {
        for (String format : new String[] {"table", "json", "ndjson", "csv"}) {
            Eyas.Outcome run = Eyas.piped(LOGINS).and("run", "*", "--format", format);
            assertThat(run.err()).as(format).startsWith("3 rows · 3 events · 169 bytes · ");
            assertThat(run.code()).as(format).isZero();
        }
    }

    @Test
    void theImpliedLimitIsNamedWithBothCountsAndLiftedByAll() {
        String many = "{\"a\":\"1\"}\n".repeat(250);
        Eyas.Outcome cut = Eyas.piped(many).and("run", "a=1");
        assertThat(cut.lines()).hasSize(200);
        assertThat(cut.complaints()).startsWith("warning[").contains("200 of 250");
        assertThat(cut.code()).isZero();

        Eyas.Outcome all = Eyas.piped(many).and("run", "a=1", "--all");
        assertThat(all.lines()).hasSize(250);
        assertThat(all.complaints()).isEmpty();
    }

    @Test
    void quietLeavesOnlyTheRows() {
        Eyas.Outcome run = Eyas.piped("{\"a\":\"1\"}\n".repeat(250)).and("run", "a=1", "-q");
        assertThat(run.lines()).hasSize(200);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void verboseTellsWhatIsSearchedFirst() {
        Eyas.Outcome run = Eyas.piped(LOGINS).and("run", "user=bob | count()", "-v");
        assertThat(run.out()).isEqualTo("{\"_count\":\"1\"}\n");
        assertThat(run.complaints())
                .isEqualTo("searched first in the raw text:\n  `bob`\nfields read: user\n");
    }

    @Test
    void anIntervalKeepsItsStartAndNotItsEnd() {
        Eyas.Outcome run =
                Eyas.piped(LOGINS)
                        .and(
                                "run",
                                "select(user)",
                                "--start=2026-11-03T10:00:00Z",
                                "--end=1793700002000");
        assertThat(run.lines()).containsExactly("{\"user\":\"bob\"}", "{\"user\":\"ann\"}");
    }

    @Test
    void relativeTimesCountBackFromNow() {
        String[] run = {"run", "select(user)", "--start=2s", "--now=2026-11-03T10:00:03Z"};
        assertThat(Eyas.piped(LOGINS).and(run).lines())
                .containsExactly("{\"user\":\"cyn\"}", "{\"user\":\"bob\"}");
        assertThat(Eyas.run("run", "createEvents(\"a=1\") | t := now() | select(t)").out())
                .isEqualTo("{\"t\":\"" + Eyas.NOW.toEpochMilli() + "\"}\n");
    }

    @Test
    void argumentsFillTheParametersOfAQuery() {
        assertThat(
                        Eyas.piped(LOGINS)
                                .and("run", "user=?who | select(tries)", "--arg", "who=cyn")
                                .out())
                .isEqualTo("{\"tries\":\"1\"}\n");
    }

    @Test
    void aQueryComesFromAFileToo() throws IOException {
        Path query =
                Files.writeString(folder.resolve("q.cql"), "\uFEFFuser = bob // him\n| count()\n");
        assertThat(Eyas.piped(LOGINS).and("run", "--query-file", "" + query).out())
                .isEqualTo("{\"_count\":\"1\"}\n");
    }

    @Test
    void aQueryThatBringsItsOwnRowsReadsNothing() {
        Eyas.Outcome run =
                Eyas.typed(80).and("run", "createEvents(\"a=1\") | kvParse() | select(a)");
        assertThat(run.out()).isEqualTo("a\n─\n1\n");
        assertThat(run.code()).isZero();
    }
}
