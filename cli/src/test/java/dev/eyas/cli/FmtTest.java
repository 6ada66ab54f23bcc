package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas fmt`: what it writes where, and how it ends.
final class FmtTest {

    private static final String UGLY = "a=1 // first\n|/* then */groupBy( a )";
    private static final String TIDY = "a=1 // first\n| /* then */ groupBy(a)\n";

    @TempDir private Path folder;

    @Test
    void standardInputIsFormattedToStandardOutput() {
        Eyas.Outcome run = Eyas.piped(UGLY).and("fmt");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(TIDY);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatIsTidyStaysAsItIs() {
        assertThat(Eyas.piped(TIDY).and("fmt", "-").out()).isEqualTo(TIDY);
    }

    @Test
    void filesAreFormattedInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("x.cql"), UGLY);
        Eyas.Outcome run = Eyas.run("fmt", "" + folder);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(TIDY);
    }

    @Test
    void checkNamesWhatWouldChangeAndChangesNothing() throws IOException {
        Path ugly = Files.writeString(folder.resolve("x.cql"), UGLY);
        Files.writeString(folder.resolve("y.cql"), TIDY);
        Eyas.Outcome run = Eyas.run("fmt", "--check", "" + folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(ugly + "\n");
        assertThat(Files.readString(ugly)).isEqualTo(UGLY);
        assertThat(Eyas.run("fmt", "--check", folder + "/y.cql").code()).isZero();
    }

    @Test
    void whatAListInItsFolderNamesStaysAsItIs() throws IOException {
        Path kept = Files.writeString(folder.resolve("x.cql"), UGLY);
        Path other = Files.writeString(folder.resolve("y.cql"), UGLY);
        Files.writeString(folder.resolve(".fmtignore"), "# published elsewhere\n\nx*\n");
        assertThat(Eyas.run("fmt", "--check", "" + folder).out()).isEqualTo(other + "\n");
        assertThat(Eyas.run("fmt", "" + kept).code()).isZero();
        assertThat(Files.readString(kept)).isEqualTo(UGLY);
    }

    @Test
    void aListThatCannotBeReadIsToldAndNothingChanges() throws IOException {
        Path ugly = Files.writeString(folder.resolve("x.cql"), UGLY);
        Files.writeString(folder.resolve(".fmtignore"), "x[\n");
        Eyas.Outcome run = Eyas.run("fmt", "" + folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: " + folder + "/.fmtignore: `x[` is no pattern: ");
        assertThat(Files.readString(ugly)).isEqualTo(UGLY);
    }

    @Test
    void aWrongQueryStaysAsItIsAndCostsTheOthersNothing() throws IOException {
        Path wrong = Files.writeString(folder.resolve("a.cql"), "a=1 | (");
        Path ugly = Files.writeString(folder.resolve("b.cql"), UGLY);
        Eyas.Outcome run = Eyas.run("fmt", "" + folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("error[").contains(" --> " + wrong + ":1:");
        assertThat(Files.readString(wrong)).isEqualTo("a=1 | (");
        assertThat(Files.readString(ugly)).isEqualTo(TIDY);
    }

    @Test
    void aMissingFileWins() throws IOException {
        Path ugly = Files.writeString(folder.resolve("b.cql"), UGLY);
        Eyas.Outcome run = Eyas.run("fmt", "--check", folder + "/none", "" + ugly);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo(ugly + "\n");
        assertThat(run.err()).isEqualTo("error: " + folder + "/none: there is no such file\n");
    }

    @Test
    void withoutPathsOnATerminalItTellsHowToUseIt() {
        Eyas.Outcome run = Eyas.typed(80).and("fmt");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: eyas fmt [OPTIONS] [PATH…]\n");
        assertThat(Eyas.run("fmt", "--chekc").err())
                .isEqualTo("error: there is no option `--chekc`\n  did you mean `--check`?\n");
    }

    @Test
    void aNameThatMovesTheCursorIsSpeltOutOnATerminal() throws IOException {
        Path odd = Files.writeString(folder.resolve("\u001b[2J.cql"), UGLY);
        assertThat(Eyas.typed(80).and("fmt", "--check", "" + folder).out())
                .isEqualTo(folder + "/<U+001B>[2J.cql\n");
        assertThat(Eyas.run("fmt", "--check", "" + folder).out()).isEqualTo(odd + "\n");
    }
}
