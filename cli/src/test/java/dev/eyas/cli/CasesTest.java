package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas cases`: one answer for each line, whatever is wrong with the others.
final class CasesTest {

    @TempDir private Path folder;

    @Test
    void eachCaseRunsOverItsOwnInput() {
        Eyas.Outcome run =
                Eyas.piped(
                                """
                                {"id":"a","query":"x>1","input":[{"x":2},{"x":1},{"x":null}]}

                                {"query":"count()","input":[{},{"x":"1"},{}],"id":7}
                                {"id":"b","query":"createEvents(\\"k=1\\") | kvParse() | select(k)","input":null}
                                {"id":"c","query":"count()"}
                                {"id":"d","query":"x=y","input":[{"x":"y","a":{"b":[true,1.50]},"e":""}]}
                                """)
                        .and("cases");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"id":"a","rows":[{"x":"2"}]}
                        {"id":"7","rows":[{"_count":"3"}]}
                        {"id":"b","rows":[{"k":"1"}]}
                        {"id":"c","rows":[{"_count":"0"}]}
                        {"id":"d","rows":[{"x":"y","a.b[0]":"true","a.b[1]":"1.50","e":""}]}
                        """);
    }

    @Test
    void aBadLineIsAnsweredWithWhatIsWrong() {
        Eyas.Outcome run =
                Eyas.piped(
                                """
                                nonsense
                                []
                                {"id":"a","query":"count()"
                                {"id":"b"}
                                {"id":"c","query":"grupBy(x)","input":[]}
                                {"id":"d","query":"count()","input":[1]}
                                {"id":"e","query":"count()","input":{"x":1}}
                                {"id":"f","query":"count()"} {}
                                {"id":"g","query":"count()","input":[{} {}]}
                                {"id":"h" "query":"count()"}
                                {"id":"i","query":"count()","input":[{"x":tru}]}
                                {"id":"j","query":"count()","input":[{
                                {"id":"k","query":"tail()","input":[{"x":1}]}
                                {"id":"z","query":"count()","input":[{}]}
                                """)
                        .and("cases", "-");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"id":"","error":"line 1 is no JSON object"}
                        {"id":"","error":"line 2 is no JSON object"}
                        {"id":"","error":"line 3 ends in the middle of a JSON value"}
                        {"id":"b","error":"line 4 has no query"}
                        {"id":"c","error":"unknown-function at 1:1: there is no function `grupBy`"}
                        {"id":"d","error":"line 6 has an input[0] that is no object"}
                        {"id":"e","error":"line 7 has an input that is no array"}
                        {"id":"","error":"line 8 goes on behind the end of its JSON value"}
                        {"id":"","error":"line 9 is not JSON"}
                        {"id":"","error":"line 10 is not JSON"}
                        {"id":"","error":"line 11 is not JSON"}
                        {"id":"","error":"line 12 ends in the middle of a JSON value"}
                        {"id":"k","error":"no-timestamp: Expected events to have a @timestamp field for tail to work"}
                        {"id":"z","rows":[{"_count":"1"}]}
                        """);
    }

    @Test
    void theEventsOfACaseAreNotBoundedByWhatBoundsOne() {
        String events = "{\"x\":\"1\"},".repeat(20_000) + "{\"x\":\"2\"}";
        assertThat(
                        Eyas.piped(
                                        "{\"id\":\"a\",\"query\":\"count()\",\"input\":["
                                                + events
                                                + "]}")
                                .and("cases")
                                .out())
                .isEqualTo("{\"id\":\"a\",\"rows\":[{\"_count\":\"20001\"}]}\n");
    }

    @Test
    void eventsStandAsTheyAre() {
        assertThat(
                        Eyas.piped(
                                        "{\"id\":\"a\",\"query\":\"ipv4Destination=*\",\"input\":[{\"#event_simpleName\":\"NetworkConnectIP4\",\"RemoteAddressIP4\":\"1.2.3.4\"}]}")
                                .and("cases")
                                .out())
                .isEqualTo("{\"id\":\"a\",\"rows\":[]}\n");
    }

    @Test
    void nowCanBeSaid() {
        String line =
                "{\"id\":\"a\",\"query\":\"createEvents(\\\"k=1\\\") | t:=now() | select(t)\"}";
        assertThat(Eyas.piped(line).and("cases", "--now", "1793700000000").out())
                .isEqualTo("{\"id\":\"a\",\"rows\":[{\"t\":\"1793700000000\"}]}\n");
        assertThat(Eyas.piped(line).and("cases").out())
                .isEqualTo(
                        "{\"id\":\"a\",\"rows\":[{\"t\":\"" + Eyas.NOW.toEpochMilli() + "\"}]}\n");
    }

    @Test
    void aFileThatIsMissingCostsTheOthersNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "{\"id\":\"a\",\"query\":\"count()\"}");
        Eyas.Outcome run = Eyas.run("cases", folder + "/none", "" + file, "" + folder);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("{\"id\":\"a\",\"rows\":[{\"_count\":\"0\"}]}\n");
        assertThat(run.err())
                .isEqualTo(
                        "error: %1$s/none: there is no such file\nerror: %1$s: Is a directory\n"
                                .formatted(folder));
    }

    @Test
    void withoutFilesOnATerminalItTellsHowToUseIt() {
        Eyas.Outcome run = Eyas.typed(80).and("cases");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: eyas cases [OPTIONS] [FILE.jsonl…]\n");
        assertThat(Eyas.run("cases", "--mow=1").err())
                .isEqualTo("error: there is no option `--mow`\n  did you mean `--now`?\n");
    }
}
