package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.cli.output.Output;
import dev.eyas.cli.shell.HistoryFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Whole sessions of `eyas shell`, typed at a terminal that draws nothing but text.
@Timeout(120)
final class ShellTest {

    private static final String EVENTS =
            """
            {"event_simpleName":"DnsRequest","timestamp":"1793700000000","aid":"a1","DomainName":"b.example"}
            {"event_simpleName":"DnsRequest","timestamp":"1793700001000","aid":"a2","DomainName":"c.example"}
            {"event_simpleName":"ProcessRollup2","timestamp":"1793700002000","aid":"a1","CommandLine":"id"}
            """;

    @TempDir private Path folder;
    private Path events;

    @BeforeEach
    void write() throws IOException {
        events = Files.writeString(folder.resolve("events.ndjson"), EVENTS);
    }

    /// What the screen shows when these keys are pressed.
    private String typed(String keys) throws IOException {
        return typed("dumb", keys, HistoryFile.none());
    }

    private String typed(String keys, HistoryFile history) throws IOException {
        return typed("dumb", keys, history);
    }

    /// The same where the editor draws.
    private String drawn(String keys) throws IOException {
        return typed("xterm", keys, HistoryFile.none());
    }

    private String typed(String type, String keys, HistoryFile history) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        InputStream input = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
        try (DumbTerminal terminal =
                new DumbTerminal("test", type, input, screen, StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(100, 40));
            Console console =
                    new Console(
                            InputStream.nullInputStream(),
                            new Output(OutputStream.nullOutputStream()),
                            new PrintStream(screen, true, StandardCharsets.UTF_8),
                            new Terminal(true, true, true, 100, false, false),
                            Eyas.NOW.toEpochMilli(),
                            System.nanoTime(),
                            new Interruption());
            ShellSettings settings =
                    ShellSettings.of(
                            new CommandLine(new ShellCommand().spec())
                                    .parseArgs(
                                            "--queries-dir",
                                            folder.toString(),
                                            "--files-dir",
                                            folder.toString(),
                                            events.toString()),
                            console);
            settings.data().await(ShellSession.PATIENCE.multipliedBy(100));
            ExitCode code = new ShellSession(terminal, settings, history, console).run();
            assertThat(code).isEqualTo(ExitCode.RAN);
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itSaysWhatThereIsAndHowToLeave() throws IOException {
        assertThat(typed(""))
                .contains(
                        "1 file · 292 bytes · sampled 3 events of 2026-11-03 10:00:00 to 10:00:02 UTC: ",
                        "Tab completes, :help tells more, Ctrl-D leaves.");
    }

    @Test
    void aQueryPrintsItsRowsAndCounts() throws IOException {
        assertThat(typed("groupBy(aid)\r"))
                .contains("aid  _count", "a1        2", "a2        1", "2 rows · 3 events · ");
    }

    @Test
    void aQueryMayHaveSeveralLines() throws IOException {
        assertThat(typed("groupBy(\raid) |\rsort(_count, limit=1)\r"))
                .contains("   -> ", "1 row · 3 events");
    }

    @Test
    void anEmptyLineRunsWhatIsNotWhole() throws IOException {
        assertThat(typed("groupBy(aid\r\r")).contains("error[unclosed-bracket]");
    }

    @Test
    void whatIsWrongIsShownInItsPlaceAndNothingRuns() throws IOException {
        assertThat(typed("aid=a1 | grupBy(aid)\rcount()\r"))
                .contains("error[unknown-function]", "^^^^^^ did you mean `groupBy`?")
                .containsOnlyOnce(" · 3 events");
    }

    @Test
    void tabCompletesFromTheData() throws IOException {
        assertThat(drawn("groupBy(Doma\t)\r")).contains("b.example        1", "2 rows · 3 events");
        assertThat(drawn("DomainName=b.\t\r")).contains("1 row · 3 events");
    }

    @Test
    void tabCompletesSavedQueriesAndLookupFiles() throws IOException {
        Files.createDirectories(folder.resolve("team/web"));
        Files.writeString(folder.resolve("team/web/lookups.cql"), "DomainName=*");
        Files.writeString(folder.resolve("known.csv"), "aid\na1\n");
        assertThat(drawn("$tea\t\r")).contains("$team/web:lookups()", "2 rows · 3 events");
        assertThat(drawn("match(field=aid, file=\"kno\t)\r"))
                .contains("\"known.csv\"", "2 rows · 3 events");
    }

    @Test
    void commandsAreTold() throws IOException {
        assertThat(typed(":help\r")).contains(":fields [TEXT]", "Ctrl-C");
        assertThat(typed(":help cidr\r")).contains("cidr(field, [subnet]");
        assertThat(typed(":functions\r")).contains("Groups events by the values");
        assertThat(typed(":explain #event_simpleName=DnsRequest\r"))
                .contains("searched first in the raw text:", "`DnsRequest`");
    }

    @Test
    void aCommandThatDoesNotExistIsMetWithWhatWasMeant() throws IOException {
        assertThat(typed(":fielsd\r:q a\r"))
                .contains("there is no command `:fielsd`", "did you mean `:fields`?")
                .contains("there is no command `:q`", "needs quotes");
    }

    @Test
    void fieldsAreToldWithWhatIsInThem() throws IOException {
        assertThat(typed(":fields name\r").lines())
                .anyMatch(line -> line.matches("DomainName +67 % +text +b.example, c.example"))
                .noneMatch(line -> line.startsWith("aid "));
    }

    @Test
    void formatAndTimeCountForWhatFollows() throws IOException {
        assertThat(typed(":format ndjson\r:time 2026-11-03T10:00:01\rcount()\r"))
                .contains(
                        "rows are printed as ndjson",
                        "events from 2026-11-03 10:00:01 UTC",
                        "{\"_count\":\"2\"}");
        assertThat(typed(":format xml\r:time soon\r"))
                .contains("formats: table, json, ndjson, csv", "`soon` is no point in time");
    }

    @Test
    void rowsAreSavedAsTheNameSays() throws IOException {
        Path rows = folder.resolve("rows.csv");
        String screen = typed(":save " + rows + "\rgroupBy(aid)\r:save " + rows + "\r:save x\r");
        assertThat(screen)
                .contains("there are no rows yet", "2 rows written to ")
                .contains("name a file that ends in .csv, .json or .ndjson");
        assertThat(rows).hasContent("aid,_count\r\na1,2\r\na2,1\r\n");
    }

    @Test
    void otherFilesCanBeOpened() throws IOException {
        Path other = Files.writeString(folder.resolve("other.ndjson"), "{\"x\":\"1\"}\n");
        assertThat(typed(":open " + other + "\rcount()\r:open nowhere\r:open\r"))
                .contains("1 file · 10 bytes", "1 row · 1 event", "nowhere", "`:open` needs paths");
    }

    @Test
    void whatIsTypedIsRemembered() throws IOException {
        Path file = folder.resolve("state/history");
        typed("count()\r:quit\r", HistoryFile.open(file));
        String screen = typed(":history count\r", HistoryFile.open(file));
        assertThat(HistoryFile.open(file).texts())
                .containsExactly("count()", ":quit", ":history count");
        assertThat(screen.lines()).contains("count()");
    }

    @Test
    void aHistoryThatCannotBeKeptIsSaidOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "").resolve("history");
        assertThat(typed("count()\rcount()\r", HistoryFile.open(file)))
                .containsOnlyOnce("what is typed cannot be kept")
                .contains("1 row · 3 events");
    }

    @Test
    void nothingInTheDataActsOnTheTerminal() throws IOException {
        Files.writeString(
                events,
                "{\"evil\\u001b[2J\":\"1\",\"evilly\":\"\\u001b]0;x\\u0007\",\"good\":\"\\u202ex\"}\n");
        String screen = drawn(":fields\rtable([\t\rgood=\t\r*\r");
        assertThat(screen).contains("evil<U+001B>[2J").doesNotContain("\u202e", "\u0007");
        assertThat(screen.replace("\u001b[?", "")).doesNotContain("\u001b[2J", "\u001b]0");
    }

    @Test
    void aTerminalIsNeeded() {
        Eyas.Outcome run = Eyas.piped("count()\n").and("shell", events.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("needs a terminal", "eyas run 'QUERY' PATH…");
    }

    @Test
    void withoutPathsItTellsHowToBegin() {
        Eyas.Outcome run = Eyas.typed(80).and("shell");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: eyas shell");
    }

    @Test
    void aMissingFileIsToldAtOnce() throws IOException {
        List<String> told = new ArrayList<>();
        events = folder.resolve("nowhere");
        typed("").lines().filter(line -> line.startsWith("error[")).forEach(told::add);
        assertThat(told).hasSize(1);
    }
}
