package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas check`: which queries are looked at, what is said, and how it ends.
final class CheckTest {

    private static final String WRONG = "a=1\n| grupBy(a)";

    private static final String WRONG_TEXT =
            """
            error[unknown-function]: there is no function `grupBy`
             --> %s:2:3
              2 │ | grupBy(a)
                │   ^^^^^^ did you mean `groupBy`?
            """;

    @TempDir private Path folder;

    @Test
    void goodQueriesHaveNothingSaidAboutThem() {
        Eyas.Outcome run = Eyas.piped("a=1 | count()").and("check");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("nothing to complain about in 1 query\n");
    }

    @Test
    void whatIsWrongIsShownWithItsPlace() {
        Eyas.Outcome run = Eyas.piped(WRONG).and("check");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(WRONG_TEXT.formatted("<stdin>"));
        assertThat(run.err()).isEqualTo("1 error in 1 query\n");
        assertThat(Eyas.piped(WRONG).and("check", "-", "-q").err()).isEmpty();
    }

    @Test
    void aWarningFailsAndAnInfoDoesNot() {
        Eyas.Outcome warned =
                Eyas.piped("#event_simpleName=NetworkConnectIP4 | ipv4Destination=x").and("check");
        assertThat(warned.code()).isEqualTo(1);
        assertThat(warned.err())
                .isEqualTo(
                        "1 warning in 1 query\nread more: docs/reference/diagnostics/unknown-field.md\n");

        Eyas.Outcome informed =
                Eyas.piped("#event_simpleName=NetworkConnectIP4 | CommandLine=x").and("check");
        assertThat(informed.code()).isZero();
        assertThat(informed.out()).startsWith("info[field-not-on-event]: ");
        assertThat(informed.err())
                .isEqualTo(
                        "1 info in 1 query\nread more: docs/reference/diagnostics/field-not-on-event.md\n");
    }

    @Test
    void foldersAreSearchedForQueries() throws IOException {
        Files.createDirectories(folder.resolve("b/.hidden"));
        Files.writeString(folder.resolve("b/x.cql"), WRONG);
        Files.writeString(folder.resolve("a.cql"), "count()");
        Files.writeString(folder.resolve("notes.txt"), "|||");
        Files.writeString(folder.resolve("b/.hidden/y.cql"), WRONG);
        Eyas.Outcome run = Eyas.run("check", "" + folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(WRONG_TEXT.formatted(folder + "/b/x.cql"));
        assertThat(run.err()).isEqualTo("1 error in 2 queries\n");
    }

    @Test
    void aFileThatIsNamedIsAQueryWhateverItIsCalled() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), WRONG);
        assertThat(Eyas.run("check", "" + file).out()).isEqualTo(WRONG_TEXT.formatted(file));
    }

    @Test
    void aFolderWithoutQueriesIsNoPraise() {
        Eyas.Outcome run = Eyas.run("check", "" + folder);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("no queries found; in folders they are called *.cql\n");
    }

    @Test
    void aFileThatCannotBeReadCostsTheOthersNothingAndWins() throws IOException {
        Path good = Files.writeString(folder.resolve("x.cql"), WRONG);
        Path binary = Files.write(folder.resolve("y.cql"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        Eyas.Outcome run = Eyas.run("check", folder + "/none", "" + binary, "" + good);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo(WRONG_TEXT.formatted(good));
        assertThat(run.err())
                .isEqualTo(
                        """
                        error: %1$s/none: there is no such file
                        error: %1$s/y.cql: it is no text in UTF-8
                        1 error in 1 query
                        """
                                .formatted(folder));
    }

    @Test
    void withoutPathsOnATerminalItTellsHowToUseIt() {
        Eyas.Outcome run = Eyas.typed(80).and("check");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: eyas check [OPTIONS] [PATH…]\n");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThat(Eyas.run("check", "--format=xml").err())
                .isEqualTo(
                        "error: there is no format `xml`\n  formats: text, json, sarif, github\n");
        assertThat(Eyas.run("check", "--format=xml").code()).isEqualTo(2);
        assertThat(Eyas.run("check", "--dialcet=logscale").err())
                .isEqualTo("error: there is no option `--dialcet`\n  did you mean `--dialect`?\n");
        assertThat(Eyas.piped("a").and("check", "--fix").err())
                .isEqualTo("error: --fix mends files, not standard input\n");
        assertThat(Eyas.piped("a").and("check", "--fix").code()).isEqualTo(2);
    }

    @Test
    void fixMendsFilesAndTellsWhatIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("x.cql"), WRONG + " | nosuch()");
        Eyas.Outcome run = Eyas.run("check", "--fix", "" + folder);
        assertThat(Files.readString(file)).isEqualTo("a=1\n| groupBy(a) | nosuch()");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("error[unknown-function]: there is no function `nosuch`\n");
        assertThat(run.err()).isEqualTo("1 error in 1 query\n");
    }

    @Test
    void logscaleRefusesWhatEyasAdds() {
        String query = "#event_simpleName=DnsRequest | union { a=1 }";
        assertThat(Eyas.piped(query).and("check").out()).startsWith("warning[not-in-logscale]: ");
        assertThat(Eyas.piped(query).and("check", "--dialect=logscale").out())
                .startsWith("error[not-in-logscale]: ");
    }

    @Test
    void jsonIsOneObjectALine() {
        Eyas.Outcome run = Eyas.piped(WRONG + " | x(").and("check", "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        List<Map<String, String>> objects = run.lines().stream().map(Json::fields).toList();
        assertThat(objects.getFirst())
                .containsExactly(
                        Map.entry("file", "<stdin>"),
                        Map.entry("line", "2"),
                        Map.entry("column", "3"),
                        Map.entry("code", "unknown-function"),
                        Map.entry("severity", "error"),
                        Map.entry("message", "there is no function `grupBy`"),
                        Map.entry("help", "did you mean `groupBy`?"));
        assertThat(objects).hasSizeGreaterThan(1);
        assertThat(Eyas.piped("count()").and("check", "--format", "json").out()).isEmpty();
    }

    @Test
    void githubShowsItBesideTheLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a,b.cql"), WRONG);
        assertThat(Eyas.run("check", "--format", "github", "" + file).out())
                .isEqualTo(
                        "::error file=%s/a%%2Cb.cql,line=2,endLine=2,col=3,title=unknown-function::there is no function `grupBy`%%0Adid you mean `groupBy`?\n"
                                .formatted(folder));
    }

    @Test
    void sarifHasOneRuleForEachCodeAndOneResultForEachPlace() {
        Eyas.Outcome run =
                Eyas.piped("grupBy(a)\n| é := \"\uD83D\uDE00\" | coutn()")
                        .and("check", "--format=sarif");
        assertThat(run.out().lines()).hasSize(1);
        assertThat(Json.fields(run.out()))
                .containsExactly(
                        Map.entry("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
                        Map.entry("version", "2.1.0"),
                        Map.entry("runs[0].tool.driver.name", "eyas"),
                        Map.entry("runs[0].tool.driver.version", Commands.version()),
                        Map.entry("runs[0].tool.driver.rules[0].id", "unknown-function"),
                        Map.entry("runs[0].columnKind", "unicodeCodePoints"),
                        Map.entry("runs[0].results[0].ruleId", "unknown-function"),
                        Map.entry("runs[0].results[0].level", "error"),
                        Map.entry(
                                "runs[0].results[0].message.text",
                                "there is no function `grupBy` (did you mean `groupBy`?)"),
                        Map.entry(at(0, "artifactLocation.uri"), "%3Cstdin%3E"),
                        Map.entry(at(0, "region.startLine"), "1"),
                        Map.entry(at(0, "region.startColumn"), "1"),
                        Map.entry(at(0, "region.endLine"), "1"),
                        Map.entry(at(0, "region.endColumn"), "7"),
                        Map.entry("runs[0].results[1].ruleId", "unknown-function"),
                        Map.entry("runs[0].results[1].level", "error"),
                        Map.entry(
                                "runs[0].results[1].message.text",
                                "there is no function `coutn` (did you mean `count`?)"),
                        Map.entry(at(1, "artifactLocation.uri"), "%3Cstdin%3E"),
                        Map.entry(at(1, "region.startLine"), "2"),
                        Map.entry(at(1, "region.startColumn"), "14"),
                        Map.entry(at(1, "region.endLine"), "2"),
                        Map.entry(at(1, "region.endColumn"), "19"));
    }

    private static String at(int result, String name) {
        return "runs[0].results[" + result + "].locations[0].physicalLocation." + name;
    }
}
