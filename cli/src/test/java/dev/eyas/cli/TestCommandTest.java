package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// `eyas test`: what passes, what fails and how it is told.
final class TestCommandTest {

    private static final String DETECTION =
            """
            detections:
              - id: wget
                title: Wget was started
                level: high
                query: wget.cql
                attack: {tactic: Command and Control, technique: T1105}
            """;

    private static final String PASSING =
            """
            - name: wget is found
              detection: wget
              input: [events.ndjson]
              expect:
                - {host: h, severity: high, patterns: [process]}
            """;

    /// Expects another host and nothing else, so the finding that comes is both.
    private static final String FAILING =
            """
            - name: "a < b & \\e[31m"
              detection: wget
              input: [events.ndjson]
              expect:
                - {host: other, severity: high}
            - name: silence
              detection: wget
              input: [events.ndjson]
              expect: []
            """;

    @TempDir private Path folder;
    private Path expectations;

    @BeforeEach
    void writeDetection() throws IOException {
        Path own = Files.createDirectories(folder.resolve("T1105/tests"));
        Files.writeString(folder.resolve("T1105/detection.yaml"), DETECTION);
        Files.writeString(
                folder.resolve("T1105/wget.cql"),
                "#event_simpleName=ProcessRollup2 | FileName=wget | table([@timestamp, CommandLine])");
        Files.writeString(
                own.resolve("events.ndjson"),
                "{\"event_simpleName\":\"ProcessRollup2\",\"timestamp\":\"1793700000000\",\"aid\":\"a\","
                        + "\"ComputerName\":\"h\",\"FileName\":\"wget\",\"CommandLine\":\"wget x\"}\n");
        expectations = Files.writeString(own.resolve("expectations.yaml"), PASSING);
    }

    @Test
    void theDetectionsThatComeWithEyasPass() {
        Eyas.Outcome run = Eyas.run("test", "" + Path.of("..", "detections"));
        assertThat(run.code()).isZero();
        assertThat(run.lines().getFirst()).matches("T1552\\.005  [0-9,]+ cases, all passed");
    }

    @Test
    void passingIsOneLine() {
        Eyas.Outcome run = Eyas.run("test", "" + folder);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("T1105  1 case, all passed\n");
        assertThat(run.err()).isEmpty();
        assertThat(Eyas.run("test", "-q", "" + folder).out()).isEmpty();
        assertThat(Eyas.run("test", "-v", "" + folder).out())
                .isEqualTo("T1105  1 case, all passed\n  passed: wget is found\n");
    }

    @Test
    void aFailureSaysWhatWasExpectedAndWhatCame() throws IOException {
        Files.writeString(expectations, PASSING + FAILING);
        Eyas.Outcome run = Eyas.run("test", "" + folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        """
                        T1105  3 cases, 1 passed, 2 failed
                          failed: a < b & <U+001B>[31m
                            FILE:6
                            not found; nearest: 2026-11-03 10:00:00  high  h  unknown
                                        EXPECTED  FOUND
                              host      other     h      ≠
                              severity  high      high
                          failed: silence
                            FILE:11
                            found, expected nothing: 2026-11-03 10:00:00  high  h  unknown
                        """
                                .replace("FILE", "" + expectations));
    }

    @Test
    void aStoryIsACaseForEachFormOfTelemetry() throws IOException {
        Path story = Files.createDirectories(expectations.resolveSibling("stories"));
        Path file = story.resolve("wget.yaml");
        Files.writeString(
                file,
                """
                detection: wget
                kind: attack
                stories:
                  - name: wget fetches a tool
                    host: web-7
                    processes:
                      - {id: sh, image: /bin/sh, command: sh -i}
                      - {id: get, parent: sh, image: /usr/bin/wget, command: wget x.example, at: 1s}
                    network: [{process: get, to: "10.0.0.1:80"}]
                    expect: [{at_least: critical, process: {image: /usr/bin/wget}}]
                """);
        Files.writeString(
                folder.resolve("T1105/wget.cql"),
                "#event_simpleName=ProcessRollup2 | ImageFileName=/wget/ | table([@timestamp, CommandLine])");
        Files.writeString(expectations, "[]");
        Eyas.Outcome run = Eyas.run("test", "" + folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(
                        """
                        T1105  2 cases, 0 passed, 2 failed
                          attack 0 of 2
                          failed: wget fetches a tool (falcon)
                            FILE:4
                             before  sh runs sh -i (/bin/sh)
                                 1s  get ← sh runs wget x.example (/usr/bin/wget)
                             1200ms  get → 10.0.0.1:80
                            not found; nearest: 2026-11-03 10:14:01  high  web-7  wget 2324 ← sh
                                             EXPECTED           FOUND
                              process.image  /usr/bin/wget      /usr/bin/wget
                              severity       at least critical  high           ≠
                          failed: wget fetches a tool (auditd)
                        """
                                .replace("FILE", "" + file));
    }

    @Test
    void jsonIsOneObjectACase() throws IOException {
        Files.writeString(expectations, PASSING + FAILING);
        Eyas.Outcome run = Eyas.run("test", "--format=json", "" + folder);
        assertThat(run.code()).isEqualTo(1);
        List<Map<String, String>> cases = run.lines().stream().map(Json::fields).toList();
        assertThat(cases).hasSize(3);
        assertThat(cases.get(0))
                .containsExactly(
                        Map.entry("file", "" + expectations),
                        Map.entry("name", "wget is found"),
                        Map.entry("detection", "wget"),
                        Map.entry("line", "1"),
                        Map.entry("outcome", "passed"));
        assertThat(cases.get(2))
                .containsEntry("name", "silence")
                .containsEntry("outcome", "failed")
                .containsKey("problems[0]");
    }

    @Test
    void junitCountsFailuresAndEscapesNames() throws IOException {
        Files.writeString(expectations, PASSING + FAILING);
        Eyas.Outcome run = Eyas.run("test", "--format=junit", "" + folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites>
                          <testsuite name="T1105" tests="3" failures="2">
                            <testcase classname="wget" name="wget is found"></testcase>
                            <testcase classname="wget" name="a &lt; b &amp; &lt;U+001B&gt;[31m"><failure>\
                        """)
                .endsWith("</failure></testcase>\n  </testsuite>\n</testsuites>\n");
    }

    @Test
    void junitIsXmlWhateverNamesHold() throws Exception {
        String hostile = "]]> \\e[31m \\0 \\uFFFE \\uD800 ' <!-- & \\x0B é 🦅";
        Files.writeString(expectations, FAILING.replace("a < b & \\e[31m", hostile));
        Eyas.Outcome run = Eyas.run("test", "--format=junit", "" + folder);
        Document report =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(run.out())));
        NodeList cases = report.getElementsByTagName("testcase");
        assertThat(cases.getLength()).isEqualTo(2);
        assertThat(((Element) cases.item(0)).getAttribute("name"))
                .startsWith("]]> <U+001B>[31m <U+0000> <U+FFFE> ")
                .endsWith("' <!-- & <U+000B> é 🦅");
        assertThat(report.getElementsByTagName("failure").getLength()).isEqualTo(2);
    }

    @Test
    void aReasonMustBeSaid() throws IOException {
        Files.writeString(
                expectations, PASSING.replace("patterns: [process]", "reasons: [wget, nothing]"));
        Eyas.Outcome run = Eyas.run("test", "" + folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("reasons   nothing");
    }

    @Test
    void aCaseThatCannotRunIsRefused() throws IOException {
        Files.writeString(expectations, PASSING.replace("detection: wget", "detection: curl"));
        Eyas.Outcome run = Eyas.run("test", "" + folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("error: " + expectations + ": there is no detection `curl`\n");
    }

    @Test
    void aCaseWhoseTelemetryIsMissingFails() throws IOException {
        Files.writeString(
                expectations, "- {name: none, detection: wget, input: [gone], expect: []}\n");
        Eyas.Outcome run = Eyas.run("test", "" + folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("failed: none\n", "telemetry: There is no such file.");
    }

    @Test
    void aDetectionWithoutTestsIsNotPassedOver() throws IOException {
        Files.delete(expectations);
        Eyas.Outcome run = Eyas.run("test", "" + folder);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("T1105  no cases\n");
    }

    @Test
    void aFolderWithoutDetectionsIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Eyas.Outcome run = Eyas.run("test", "" + empty);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "error: there are no detections and no parsers in "
                                + empty
                                + "\n  a detection is a folder with a detection.yaml or an alert of LogScale, a parser a YAML file with a script\n");
        assertThat(Eyas.run("test", empty + "/none").code()).isEqualTo(2);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThat(Eyas.run("test", "--format=xml").err())
                .isEqualTo("error: there is no format `xml`\n  formats: text, json, junit\n");
        assertThat(Eyas.run("test", "--fromat=json").code()).isEqualTo(2);
        assertThat(Eyas.run("test", "--fromat=json").err())
                .isEqualTo("error: there is no option `--fromat`\n  did you mean `--format`?\n");
    }
}
