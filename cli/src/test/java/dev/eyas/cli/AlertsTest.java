package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Alerts as LogScale exports them are detections.
final class AlertsTest {

    private static final String FILTER =
            """
            $schema: https://schemas.humio.com/filteralert/v0.1.0
            name: Curl was started
            description: Somebody fetches something.
            enabled: true
            queryString: |-
              #event_simpleName=ProcessRollup2
              | CommandLine=/curl/
            labels: [team-a, "severity:high", T1105, command-and-control]
            actionNameReferences: []
            triggerLimit: 1
            """;

    private static final String AGGREGATE =
            """
            name: Many starts
            queryString: "#event_simpleName=ProcessRollup2 | groupBy(ComputerName)\\n| _count > 1"
            searchIntervalSeconds: 3600
            throttleTimeSeconds: 7200
            throttleField: ComputerName
            triggerMode: CompleteMode
            queryTimestampType: EventTimestamp
            queryOwnershipType: Organization
            actionNames: []
            """;

    private static final String SCHEDULED =
            """
            $schema: https://schemas.humio.com/scheduledsearch/v0.1.0
            name: Starts a day
            queryString: "#event_simpleName=ProcessRollup2 | count(as=starts)"
            queryStart: 1d
            queryEnd: now
            schedule: H 2 * * *
            timeZone: UTC+00:00
            backfillLimit: 0
            enabled: true
            """;

    private static final String LEGACY =
            """
            $schema: https://schemas.humio.com/alert/v0.3.0
            name: Few starts
            timeInterval: 1h
            throttleTime: 1h
            throttleField: ''
            queryString: >-
              #event_simpleName=ProcessRollup2
              | count() | _count = 1
            """;

    @TempDir private Path folder;
    private Path alerts;
    private Path events;

    /// Two starts within one hour, one across its border, and two in a later hour.
    @BeforeEach
    void write() throws IOException {
        alerts = Files.createDirectory(folder.resolve("alerts"));
        events =
                Files.writeString(
                        folder.resolve("events.ndjson"),
                        Stream.of(
                                        "2026-11-03T10:10:00Z curl",
                                        "2026-11-03T10:50:00Z sh",
                                        "2026-11-03T11:05:00Z curl",
                                        "2026-11-03T12:10:00Z sh",
                                        "2026-11-03T12:20:00Z sh",
                                        "2026-11-04T00:30:00Z sh")
                                .map(AlertsTest::start)
                                .collect(Collectors.joining()));
    }

    private static String start(String line) {
        int blank = line.indexOf(' ');
        long time = Instant.parse(line.substring(0, blank)).toEpochMilli();
        return "{\"event_simpleName\":\"ProcessRollup2\",\"timestamp\":\"%d\",\"aid\":\"a\",\"ComputerName\":\"h\",\"CommandLine\":\"%s\"}\n"
                .formatted(time, line.substring(blank + 1));
    }

    @Test
    void eachEventOfAFilterAlertIsAFinding() throws IOException {
        write("curl.yaml", FILTER);
        Eyas.Outcome run = detect();
        assertThat(run.code()).isZero();
        assertThat(times(run)).containsExactly("2026-11-03T10:10", "2026-11-03T11:05");
        assertThat(Json.fields(run.lines().getFirst()))
                .containsEntry("detection", "curl")
                .containsEntry("title", "Curl was started")
                .containsEntry("severity", "high")
                .containsEntry("attack.tactic", "Command and Control")
                .containsEntry("attack.technique", "T1105")
                .containsEntry("evidence[0].line", "1");
    }

    @Test
    void anAggregateAlertSearchesOneIntervalAfterTheOther() throws IOException {
        write("many.yml", AGGREGATE);
        Eyas.Outcome run = detect();
        assertThat(times(run)).containsExactly("2026-11-03T10:00", "2026-11-03T12:00");
        assertThat(Json.fields(run.lines().getFirst()))
                .containsEntry("severity", "medium")
                .containsEntry("host", "h")
                .containsEntry("evidence[0].pattern", "aggregate")
                .containsEntry("evidence[0].fields._count", "2")
                .doesNotContainKeys("attack.technique", "source_file");
    }

    @Test
    void ofOneValueOfTheThrottleFieldOneFindingIsEnough() throws IOException {
        write("many.yml", AGGREGATE.replace("7200", "7201"));
        assertThat(times(detect())).containsExactly("2026-11-03T10:00");
    }

    @Test
    void theRowsOfAScheduledSearchAreThoseOfEachInterval() throws IOException {
        write("day.yaml", SCHEDULED);
        Eyas.Outcome run = detect();
        assertThat(
                        run.lines().stream()
                                .map(line -> Json.fields(line).get("evidence[0].fields.starts")))
                .containsExactly("5", "1");
        assertThat(times(detect("--start=2026-11-04T00:00Z"))).containsExactly("2026-11-04T00:00");
    }

    @Test
    void aQueryThatAsksAnotherSearchesTheWholeInterval() throws IOException {
        write(
                "joined.yaml",
                SCHEDULED.replaceAll(
                        "queryString: .*",
                        "queryString: 'defineTable(query={CommandLine=curl}, include=ComputerName, name=curls)"
                                + " | CommandLine=sh | match(table=curls, field=ComputerName) | count(as=starts)'"));
        assertThat(
                        detect("--end=2026-11-04T00:00Z").lines().stream()
                                .map(line -> Json.fields(line).get("evidence[0].fields.starts")))
                .containsExactly("3");
    }

    @Test
    void anAlertOfTheOlderKindIsReadToo() throws IOException {
        write("few.yaml", LEGACY);
        assertThat(times(detect())).containsExactly("2026-11-03T11:00", "2026-11-04T00:00");
    }

    @Test
    void anAlertThatIsOffRunsOnlyWhenAskedFor() throws IOException {
        write("curl.yaml", FILTER.replace("enabled: true", "enabled: false"));
        write("few.yaml", LEGACY);
        assertThat(detect().lines()).hasSize(2);
        assertThat(detect("--only=curl").lines()).hasSize(2);
        assertThat(detect("--only=curl", "--only=few").lines()).hasSize(4);
    }

    @Test
    void otherYamlFilesArePassedOver() throws IOException {
        write("curl.yaml", FILTER);
        write("dashboard.yaml", "$schema: https://schemas.humio.com/dashboard/v0.20.0\nname: x\n");
        write("saved.yaml", "$schema: https://schemas.humio.com/query/v0.4.0\nqueryString: a=1\n");
        write("parser.yaml", "name: p\nscript: parseJson()\n");
        assertThat(detect().code()).isZero();
        assertThat(Eyas.run("check", "" + alerts).err())
                .isEqualTo("nothing to complain about in 1 detection file\n");
    }

    @Test
    void whatIsWrongIsToldByFileAndLine() throws IOException {
        Path file = write("curl.yaml", FILTER.replace("queryString:", "queryStrng:"));
        Eyas.Outcome run = detect();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "error: "
                                + file
                                + ":1:1: the file needs the key `queryString`; did you mean it by"
                                + " `queryStrng`?\n");
        write(
                "curl.yaml",
                FILTER.replace(
                        "queryString:", "throttleTime: often\nthrottleField: a\nqueryString:"));
        assertThat(detect().err())
                .isEqualTo(
                        "error: "
                                + file
                                + ":5:15: `throttleTime` is `often`, which is no span of time"
                                + " such as 1h\n");
        write("curl.yaml", FILTER);
        Path again = Files.createDirectory(alerts.resolve("again")).resolve("curl.yaml");
        Files.writeString(again, FILTER);
        assertThat(detect().err())
                .isEqualTo("error: " + file + ": the id `curl` is taken by " + again + "\n");
    }

    @Test
    void aQueryThatIsWrongIsShownWhereItStands() throws IOException {
        Path filter = write("curl.yaml", FILTER.replace("CommandLine=/curl/", "grupBy(aid)"));
        assertThat(detect().err()).startsWith("error: " + filter + ":7:5: ");
        assertThat(Eyas.run("check", "" + filter).out())
                .contains(" --> " + filter + ":7:5\n  7 │   | grupBy(aid)\n    │     ^^^^^^ ");
        Path quoted = write("many.yml", AGGREGATE.replace("_count > 1", "cuont()"));
        assertThat(Eyas.run("check", "" + quoted).out()).contains(" --> " + quoted + ":2:75\n");
        Path folded = write("few.yaml", LEGACY.replace("| count()", "| cuont()"));
        assertThat(Eyas.run("check", "" + folded).out())
                .contains(" --> " + folded + ":8:5\n  8 │   | cuont() | _count = 1\n");
        assertThat(Eyas.run("check", "" + alerts).code()).isEqualTo(1);
        assertThat(Eyas.run("check", "--fix", "" + filter).code()).isEqualTo(1);
        assertThat(filter).content().contains("grupBy(aid)");
    }

    @Test
    void testsLieBesideAlertsAsTheyDoBesideDetections() throws IOException {
        write("curl.yaml", FILTER);
        Path tests = Files.createDirectories(alerts.resolve("tests"));
        Files.createDirectories(tests.resolve("stories"));
        Files.copy(events, tests.resolve("events.ndjson"));
        Files.writeString(
                tests.resolve("expectations.yaml"),
                """
                - name: Both are found
                  detection: curl
                  input: [events.ndjson]
                  expect:
                    - {title: Curl was started, severity: high, host: h, patterns: [process]}
                    - {first_seen: 2026-11-03T11:05:00Z}
                """);
        Files.writeString(
                tests.resolve("stories/benign.yaml"),
                """
                detection: curl
                kind: benign
                stories:
                  - name: A shell
                    host: h
                    processes: [{id: sh, image: /bin/sh, command: sh, at: 1s}]
                    expect: []
                """);
        Eyas.Outcome run = Eyas.run("test", "" + alerts);
        assertThat(run.out()).isEqualTo("alerts  3 cases, all passed\n  benign 2\n");
        assertThat(Eyas.run("test", "" + alerts.resolve("curl.yaml")).out()).isEqualTo(run.out());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(alerts.resolve(name), text);
    }

    private Eyas.Outcome detect(String... options) {
        return Eyas.run(
                Stream.concat(
                                Stream.of("detect", "--detections", "" + alerts, "" + events),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private static List<String> times(Eyas.Outcome run) {
        return run.lines().stream()
                .map(line -> Json.fields(line).getOrDefault("first_seen", "none").substring(0, 16))
                .toList();
    }
}
