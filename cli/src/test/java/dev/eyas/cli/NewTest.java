package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas new`: what is made passes at once, and nothing is overwritten.
final class NewTest {

    @TempDir private Path folder;

    @Test
    void aNewDetectionPassesAllThatIsAskedOfOne() {
        Path own = folder.resolve("mine/suspicious-netcat");
        Eyas.Outcome run = Eyas.run("new", "detection", "" + own);
        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        own + "/detection.yaml",
                        own + "/query.cql",
                        own + "/data/programs.csv",
                        own + "/tests/stories/attack.yaml",
                        own + "/tests/stories/benign.yaml",
                        own + "/README.md");
        assertThat(run.err()).contains("\n  eyas test " + own + "\n");
        assertThat(own.resolve("README.md")).content().startsWith("# suspicious-netcat\n");

        Eyas.Outcome check = Eyas.run("check", "" + own);
        assertThat(check.out()).isEmpty();
        assertThat(check.err())
                .isEqualTo("nothing to complain about in 1 query and 1 detection file\n");
        assertThat(Eyas.run("fmt", "--check", "" + own).out()).isEmpty();
        assertThat(Eyas.run("test", "" + own).out())
                .isEqualTo("suspicious-netcat  4 cases, all passed\n  attack 2, benign 2\n");
    }

    @Test
    void theKeysOfANewDetectionThatAreCommentedOutAreSoundToo() throws IOException {
        Path own = folder.resolve("a");
        Eyas.run("new", "detection", "" + own);
        Path file = own.resolve("detection.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("    # entity:", "    entity:")
                        .replace("    # exclusions:", "    exclusions:")
                        .replaceAll("(?m)^    #   ", "      "));
        assertThat(Files.readString(file)).contains("\n        reason: ");
        assertThat(Eyas.run("check", "" + own).code()).isZero();
        assertThat(Eyas.run("test", "" + own, "--arg=folder=/usr/bin/*").code()).isZero();
        assertThat(Eyas.run("test", "" + own, "--arg=folder=/opt/*").code()).isEqualTo(1);
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Path own = Files.createDirectory(folder.resolve("taken"));
        Eyas.Outcome run = Eyas.run("new", "detection", "" + own);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "error: `"
                                + own
                                + "` is there already\n  nothing was written; take another name\n");
        assertThat(own).isEmptyDirectory();
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertRefused(
                "there is no new `dashboard`\n  what can be made: detection", "dashboard", "x");
        assertRefused("the detection needs a name\n  write eyas new detection NAME", "detection");
        assertRefused(
                "`b` is one name too many\n  write eyas new detection NAME", "detection", "a", "b");
        String odd = folder.resolve("a b").toString();
        assertRefused(
                "`" + odd + "` is no name\n  use letters, digits, dots, dashes and underscores",
                "detection",
                odd);
    }

    private static void assertRefused(String message, String... arguments) {
        Eyas.Outcome run =
                Eyas.run(
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of("new"),
                                        java.util.stream.Stream.of(arguments))
                                .toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("error: " + message + "\n");
    }
}
