package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What attackers write into telemetry stays text, whatever it is printed on.
final class RunTextTest {

    /// Clears the screen, then turns the direction of writing so that `curl` reads otherwise.
    private static final String HOSTILE =
            "{\"CommandLine\":\"\\u001b[2J\\u202elruc\\r\\u0000\\u009b31m\\u2028\"}\n";

    @TempDir private Path folder;

    @Test
    void tablesSpellOutWhatMovesTheCursorOrHides() throws IOException {
        Path file = Files.writeString(folder.resolve("events"), HOSTILE);
        Eyas.Outcome run = Eyas.typed(120).and("run", "select(CommandLine)", "" + file);
        assertThat(run.lines().get(2))
                .isEqualTo("<U+001B>[2J<U+202E>lruc<U+000D><U+0000><U+009B>31m<U+2028>");
    }

    @Test
    void jsonEscapesItSoThatItMeansTheSame() {
        for (String format : new String[] {"json", "ndjson"}) {
            assertThat(
                            Eyas.piped(HOSTILE)
                                    .and("run", "select(CommandLine)", "--format", format)
                                    .out())
                    .contains(
                            "{\"CommandLine\":\"\\u001b[2J\\u202elruc\\r\\u0000\\u009b31m\\u2028\"}");
        }
    }

    @Test
    void csvSpellsItOutOnATerminalOnly() throws IOException {
        Path file = Files.writeString(folder.resolve("events"), HOSTILE);
        String[] run = {"run", "select(CommandLine)", "--format=csv", "" + file};
        assertThat(Eyas.typed(80).and(run).out())
                .isEqualTo(
                        "CommandLine\r\n<U+001B>[2J<U+202E>lruc<U+000D><U+0000><U+009B>31m<U+2028>\r\n");
        assertThat(Eyas.run(run).out())
                .isEqualTo("CommandLine\r\n\"\u001b[2J\u202elruc\r\u0000\u009b31m\u2028\"\r\n");
    }

    @Test
    void namesOfFieldsAreSpeltOutToo() throws IOException {
        Path file = Files.writeString(folder.resolve("events"), "{\"a\\u001b[31m\":\"1\"}\n");
        assertThat(Eyas.typed(80).and("run", "*", "" + file).lines().getFirst())
                .isEqualTo("a<U+001B>[31m");
    }

    @Test
    void queriesAndNamesOfFilesAreSpeltOutInMessages() {
        assertThat(Eyas.run("run", "a=1 | \u001b[31mnosuch(").err()).doesNotContain("\u001b");
        assertThat(Eyas.run("run", "a=1", folder + "/\u001b[31m").err())
                .contains("<U+001B>[31m")
                .doesNotContain("\u001b");
        assertThat(Eyas.run("run", "a=1", "--\u001b[31m").err())
                .contains("<U+001B>[31m")
                .doesNotContain("\u001b");
        assertThat(Eyas.run("\u001b[31m").err()).contains("<U+001B>[31m").doesNotContain("\u001b");
        assertThat(Eyas.run("run", "--query-file", folder + "/\u001b[31m").err())
                .contains("<U+001B>[31m")
                .doesNotContain("\u001b");
    }

    @Test
    void spreadsheetsFindNoFormulas() {
        Eyas.Outcome run =
                Eyas.piped(
                                """
                                {"a":"=1+1","b":"@SUM(A1)","c":"-2+3","d":"-23","e":"+cmd|' /C calc'!A0","f":"\\t=1","g":"1-1"}
                                """)
                        .and("run", "table([a,b,c,d,e,f,g])", "--format=csv");
        assertThat(run.out())
                .isEqualTo(
                        "a,b,c,d,e,f,g\r\n'=1+1,'@SUM(A1),'-2+3,-23,'+cmd|' /C calc'!A0,\"'\t=1\",1-1\r\n");
    }

    @Test
    void aColumnNamedLikeAFormulaIsNone() {
        assertThat(Eyas.piped("{\"=x\":\"1\"}\n").and("run", "*", "--format=csv").out())
                .isEqualTo("'=x\r\n1\r\n");
    }
}
