package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// LogScale parsers: lines read with them, and the tests inside them.
final class ParserTest {

    private static final Path EXAMPLE =
            Path.of("..", "docs", "reference", "parsers", "connections.yaml");

    private static final String LINES =
            """
            2026-11-03T10:07:20.125Z host=web-7 user=app pid=2377 exe=/usr/bin/curl cmd="curl -s http://169.254.169.254/latest/" dst=169.254.169.254:80
            2026-11-03T10:07:21Z host=web-7 user=app pid=2378 exe=/usr/bin/true cmd="true" dst=-
            2026-11-03T10:07:22Z host=web-7 user=app pid=2379 exe=/usr/bin/nc cmd="nc 192.0.2.1 25" dst=192.0.2.1:25
            """;

    @TempDir private Path folder;

    @Test
    void eachLineIsParsed() {
        Eyas.Outcome run =
                Eyas.piped(LINES)
                        .and("run", "RemotePort=25", "--parser", "" + EXAMPLE, "--format=ndjson");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(Json.fields(run.lines().getFirst()))
                .contains(
                        Map.entry("@timestamp", "1793700442000"),
                        Map.entry("#event_simpleName", "NetworkConnectIP4"),
                        Map.entry("#type", "connections"),
                        Map.entry("ImageFileName", "/usr/bin/nc"))
                .doesNotContainKeys("event_simpleName", "exe", "dst");
    }

    @Test
    void detectionsRunOnWhatAParserMakes() throws IOException {
        Path log = Files.writeString(folder.resolve("probe.log"), LINES);
        Eyas.Outcome run =
                Eyas.run(
                        "detect",
                        "" + log,
                        "--parser",
                        "" + EXAMPLE,
                        "--detections",
                        "../detections",
                        "--only",
                        "T1552.005-published");
        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(Json.fields(run.lines().getFirst()))
                .contains(
                        Map.entry("host", "web-7"),
                        Map.entry("source_file", "" + log),
                        Map.entry("process.image", "/usr/bin/curl"));
    }

    @Test
    void theTestsOfTheExamplePass() {
        assertThat(Eyas.run("test", "" + EXAMPLE).out())
                .isEqualTo("connections.yaml  3 cases, all passed\n");
        assertThat(Eyas.run("test", "" + EXAMPLE.getParent()).out())
                .isEqualTo("connections.yaml  3 cases, all passed\n");
    }

    @Test
    void textsAloneMustGoThroughWithoutAnError() throws IOException {
        Path parser =
                write(
                        """
                        $schema: https://schemas.humio.com/parser/v0.1.0
                        name: old
                        script: parseTimestamp(field=at)
                        tests:
                        - nothing here
                        """);
        Files.writeString(parser, Files.readString(parser).replace("field=at", "field=@rawstring"));
        Eyas.Outcome run = Eyas.run("test", "" + parser);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("parser.yaml  1 case, 0 passed, 1 failed\n  failed: test 1\n")
                .contains("    it could not be parsed: ");
    }

    @Test
    void whatIsNotAsAssertedIsTold() throws IOException {
        Path parser =
                write(
                        """
                        $schema: https://schemas.humio.com/parser/v0.3.0
                        name: new
                        tagFields: [b]
                        script: a := "1" | b := "2"
                        testCases:
                        - event: {rawString: x}
                          assertions:
                          - fieldsHaveValues: {a: 2, b: 2, "#b": "2"}
                            fieldsNotPresent: [a, c]
                          - outputEventIndex: 1
                            fieldsHaveValues: {a: "1"}
                        """);
        Eyas.Outcome run = Eyas.run("test", "" + parser, "--format=json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Json.fields(run.lines().getFirst()))
                .containsEntry("file", "" + parser)
                .containsEntry("parser", "new")
                .containsEntry("line", "6")
                .containsEntry("outcome", "failed")
                .containsEntry("problems[0]", "a is 1, expected 2")
                .containsEntry("problems[1]", "b is absent, expected 2")
                .containsEntry("problems[2]", "a is 1, expected none")
                .containsEntry("problems[3]", "there is no event 1; the script gives 1");
    }

    @Test
    void patternsSayWhatTheScriptDoesNotSee() throws IOException {
        Path parser =
                write(
                        """
                        name: hides
                        fieldsToBeRemovedBeforeParsing: ["k8s.*"]
                        script: sees := "no" | case { k8s.pod=* | sees := "yes"; * }
                        """);
        Eyas.Outcome run =
                Eyas.piped("{\"k8s\":{\"pod\":\"p\"},\n\"n\":1}\n")
                        .and(
                                "run",
                                "select([n, sees, k8s.pod])",
                                "--parser",
                                "" + parser,
                                "--input-format=json",
                                "--format=csv");
        assertThat(run.lines()).containsExactly("n,sees", "1,no");
    }

    @Test
    void aParserThatCannotBeUsedIsRefusedOrAFailedTest() throws IOException {
        Path parser = write("name: n\nscript: |\n  a := 1\n  | groupBy(a)\n");
        Eyas.Outcome run = Eyas.piped(LINES).and("run", "*", "--parser", "" + parser);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "error: "
                                + parser
                                + ": line 2 of the script: a parser sees one event, this looks at many\n");
        assertThat(Eyas.run("test", "" + folder).out())
                .contains("failed: the parser can be used\n");
        Files.writeString(parser, "name: n\nscript: a := = 1\n");
        assertThat(Eyas.piped(LINES).and("run", "*", "--parser", "" + parser).code()).isEqualTo(2);
        Files.writeString(parser, "a: [\nscript: x\n");
        assertThat(Eyas.piped(LINES).and("run", "*", "--parser", "" + parser).code()).isEqualTo(2);
        assertThat(Eyas.run("test", "" + folder).code()).isEqualTo(1);
    }

    @Test
    void aLookupFileBesideTheParserIsFoundAndAMissingOneTold() throws IOException {
        Path parser =
                write(
                        """
                        name: looks
                        script: k := @rawstring | match(file="names.csv", field=k, column=k, include=[v])
                        """);
        Eyas.Outcome without =
                Eyas.piped("a\n")
                        .and("run", "select([k, v])", "--parser", "" + parser, "--format=csv");
        assertThat(without.code()).isZero();
        assertThat(without.lines()).containsExactly("k", "a");
        assertThat(without.complaints())
                .isEqualTo(
                        "warning[parser-file-missing]: The parser looks up `names.csv`, which is missing or has other columns.\n");
        Files.writeString(folder.resolve("names.csv"), "k,v\na,first\n");
        assertThat(
                        Eyas.piped("a\n")
                                .and(
                                        "run",
                                        "select([k, v])",
                                        "--parser",
                                        "" + parser,
                                        "--format=csv")
                                .lines())
                .containsExactly("k,v", "a,first");
    }

    @Test
    void lookupFilesOfThePackageAreFound() throws IOException {
        Path parsers = Files.createDirectories(folder.resolve("src/parsers"));
        Files.createDirectories(folder.resolve("src/data"));
        Files.writeString(folder.resolve("src/data/names.csv"), "k,v\na,first\n");
        Path parser =
                Files.writeString(
                        parsers.resolve("p.yaml"),
                        """
                        name: looks
                        script: k := @rawstring | match(file="vendor/product/names.csv", field=k, column=k)
                        """);
        assertThat(
                        Eyas.piped("a\nb\n")
                                .and(
                                        "run",
                                        "select([k, v])",
                                        "--parser",
                                        "" + parser,
                                        "--format=csv")
                                .lines())
                .containsExactly("k,v", "a,first");
    }

    @Test
    void anEventThatCouldNotBeParsedIsKeptAndMarked() throws IOException {
        Path parser = write("name: marks\nscript: parseTimestamp(field=@rawstring)\n");
        Eyas.Outcome run =
                Eyas.piped("no time\n")
                        .and(
                                "run",
                                "select([@error, #error, @event_parsed])",
                                "--parser",
                                "" + parser,
                                "--format=ndjson");
        assertThat(run.lines())
                .containsExactly(
                        "{\"@error\":\"true\",\"#error\":\"true\",\"@event_parsed\":\"false\"}");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("parser.yaml"), text);
    }
}
