package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.cli.output.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `eyas` itself: help, versions, commands that do not exist, readers that go away.
final class CommandLineTest {

    @Test
    void withoutArgumentsItSaysWhatThereIs() {
        Eyas.Outcome run = Eyas.run();
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().stream().filter(line -> line.matches("  [a-z]+  +[a-z].*")))
                .extracting(line -> line.strip().split(" ", 2)[0])
                .containsExactly(
                        "detect",
                        "run",
                        "shell",
                        "check",
                        "test",
                        "fmt",
                        "explain",
                        "functions",
                        "cases",
                        "new",
                        "completion");
        assertThat(Eyas.run("--help").out()).isEqualTo(run.out());
        assertThat(Eyas.run("-h").out()).isEqualTo(run.out());
        assertThat(Eyas.run("help").out()).isEqualTo(run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "detect",
                "run",
                "shell",
                "check",
                "test",
                "fmt",
                "explain",
                "functions",
                "cases",
                "new",
                "completion"
            })
    void everyCommandTeachesByExampleWithinTheTerminal(String command) {
        for (int width : new int[] {80, 100, 200}) {
            Eyas.Outcome run = Eyas.typed(width).and(command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.lines().getFirst()).startsWith("Usage: eyas " + command + " ");
            assertThat(run.lines())
                    .as(width + " columns")
                    .allMatch(line -> line.codePointCount(0, line.length()) <= width);
            int examples = run.lines().indexOf("Examples:");
            assertThat(run.lines().subList(examples + 1, run.lines().size()))
                    .isNotEmpty()
                    .allMatch(line -> line.matches("  (.* \\| )?eyas " + command + "\\b.*"));
        }
        assertThat(Eyas.run("help", command).out()).isEqualTo(Eyas.run(command, "-h").out());
    }

    @Test
    void theVersionIsSaid() {
        assertThat(Eyas.run("--version").out()).isEqualTo("eyas " + Commands.version() + "\n");
        assertThat(Eyas.run("-V").code()).isZero();
    }

    @Test
    void whatDoesNotExistIsMetWithWhatWasMeant() {
        assertRefused("there is no command `rnu`\n  did you mean `run`?", "rnu", "a=1");
        assertRefused("there is no command `rnu`\n  did you mean `run`?", "help", "rnu");
        assertRefused(
                "there is no command `frobnicate`\n"
                        + "  commands: detect, run, shell, check, test, fmt, explain, functions, cases, new, completion",
                "frobnicate");
        assertRefused(
                "there is no command `a=1 | count()`\n  to run a query: eyas run 'QUERY' PATH…",
                "a=1 | count()");
        assertRefused("there is no option `--verison`\n  did you mean `--version`?", "--verison");
    }

    private static void assertRefused(String message, String... arguments) {
        Eyas.Outcome run = Eyas.run(arguments);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("error: " + message + "\n");
    }

    @Test
    void aReaderThatGoesAwayIsNoReasonToComplain() {
        assertThat(runInto("Broken pipe")).isEqualTo("0 ");
    }

    @Test
    void aFullDiskIs() {
        assertThat(runInto("No space left on device"))
                .isEqualTo("2 error: writing to standard output failed: No space left on device\n");
    }

    /// The exit code and what is complained about when nothing can be written.
    private static String runInto(String failure) {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException(failure);
                    }
                };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ExitCode code =
                Main.run(
                        List.of("functions"),
                        new Console(
                                InputStream.nullInputStream(),
                                new Output(broken),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                Terminal.none(),
                                Eyas.NOW.toEpochMilli(),
                                System.nanoTime(),
                                new Interruption()));
        return code.number() + " " + err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aNarrowTerminalIsWideEnough() {
        assertThat(Eyas.typed(20).and("check", "--help").code()).isZero();
        assertThat(Eyas.typed(20).and("explain", "a=1").code()).isZero();
    }
}
