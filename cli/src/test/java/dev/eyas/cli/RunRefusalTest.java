package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas run`: what cannot start ends with exit code 2 and says what to do.
final class RunRefusalTest {

    private static final Path PUBLISHED = Path.of("..", "detections", "T1552.005", "published.cql");

    @TempDir private Path folder;

    @Test
    void aWrongQueryIsShownWithItsPlace() {
        Eyas.Outcome run = Eyas.piped("{\"a\":1}").and("run", "a=1\n| grupBy(a)");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        """
                        error[unknown-function]: there is no function `grupBy`
                          2 │ | grupBy(a)
                            │   ^^^^^^ did you mean `groupBy`?
                        """);
    }

    @Test
    void aWrongQueryFromAFileIsNamed() throws IOException {
        Path query = Files.writeString(folder.resolve("q.cql"), "a=1 | grupBy(a)");
        assertThat(Eyas.run("run", "--query-file", "" + query).err())
                .contains("\n --> " + query + ":1:7\n");
    }

    @Test
    void logscaleRefusesThePublishedQueryAtItsUnions() {
        Eyas.Outcome run =
                Eyas.run("run", "--dialect", "logscale", "--query-file", "" + PUBLISHED, "-q");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(
                        """
                        error[not-in-logscale]: `union { }` is an extension; LogScale refuses it
                         --> %1$s:8:3
                          8 │ | union {
                            │   ^^^^^ write the branches as `case { … }`
                        error[not-in-logscale]: `union { }` is an extension; LogScale refuses it
                         --> %1$s:15:3
                         15 │ | union {
                            │   ^^^^^ write the branches as `case { … }`
                        """
                                .formatted(PUBLISHED));
    }

    @Test
    void anUnknownOptionIsMetWithTheOneThatWasMeant() {
        Eyas.Outcome run = Eyas.run("run", "a=1", "--fromat=csv");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("error: there is no option `--fromat`\n  did you mean `--format`?\n");
        assertThat(Eyas.run("run", "a=1", "--nonsense").err())
                .isEqualTo("error: there is no option `--nonsense`\n  options: eyas run --help\n");
    }

    @Test
    void valuesThatMakeNoSenseAreNamed() {
        assertRefused(
                "there is no format `xml`\n  formats: table, json, ndjson, csv", "--format=xml");
        assertRefused("there is no dialect `spl`\n  dialects: eyas, logscale", "--dialect=spl");
        assertRefused(
                "`0` is no number for --threads\n  write a whole number from 1 on", "--threads=0");
        assertRefused(
                "`noon` is no point in time for --start\n"
                        + "  write for example 7d, 24h, now@d, 2026-01-31 or 2026-01-31T12:00:00Z",
                "--start=noon");
        assertRefused(
                "--start is not before --end\n  no event can lie between them",
                "--start=1d",
                "--end=2d");
        assertRefused("`x` gives no parameter a value\n  write --arg name=value", "--arg=x");
        assertRefused(
                "option '--format' (FORMAT) should be specified only once\n"
                        + "  options: eyas run --help",
                "--format=csv",
                "--format=json");
    }

    @Test
    void aParameterWithoutValueIsNamed() {
        Eyas.Outcome run = Eyas.run("run", "a=?x");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("?x");
    }

    @Test
    void aQueryFileThatIsMissingIsNamed() {
        Eyas.Outcome run = Eyas.run("run", "--query-file", folder + "/none.cql");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "error: the query cannot be read from `"
                                + folder
                                + "/none.cql`: there is no such file\n");
    }

    @Test
    void aFileInThePlaceOfAQueryIsNoQuery() {
        Eyas.Outcome run = Eyas.run("run", "" + PUBLISHED);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        """
                        error: `%1$s` is a file, not a query
                          to run the query in it: --query-file %1$s
                        """
                                .formatted(PUBLISHED));
    }

    private static void assertRefused(String message, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "run";
        arguments[1] = "a=1";
        System.arraycopy(options, 0, arguments, 2, options.length);
        Eyas.Outcome run = Eyas.run(arguments);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("error: " + message + "\n");
    }
}
