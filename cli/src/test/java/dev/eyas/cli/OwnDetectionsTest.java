package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of one's own works like the one that comes with Eyas: `detect`, `test`, `check`.
final class OwnDetectionsTest {

    private static final String DETECTION =
            """
            detections:
              - id: many-starts
                title: Something was started often
                level: medium
                query: starts.cql
                entity: [ComputerName]
                parameters:
                  most:
                    default: 1
                    description: So many starts are nothing.
                attack: {tactic: Execution, technique: T1059.004}
                response:
                  - Isolate the host.
            """;

    private static final String QUERY =
            "#event_simpleName=ProcessRollup2\n| groupBy(ComputerName)\n| test(_count > ?most)\n";

    @TempDir private Path folder;
    private Path own;
    private Path events;

    @BeforeEach
    void write() throws IOException {
        own = folder.resolve("mine");
        Files.createDirectories(own.resolve("tests"));
        Files.writeString(own.resolve("detection.yaml"), DETECTION);
        Files.writeString(own.resolve("starts.cql"), QUERY);
        events = Files.writeString(own.resolve("tests/events.ndjson"), start() + start());
        Files.writeString(
                own.resolve("tests/expectations.yaml"),
                """
                - name: Two are many
                  detection: many-starts
                  input: [events.ndjson]
                  expect: [{host: h, severity: medium, patterns: [aggregate]}]
                """);
    }

    private static String start() {
        return "{\"event_simpleName\":\"ProcessRollup2\",\"timestamp\":\"1793700000000\",\"aid\":\"a\",\"ComputerName\":\"h\"}\n";
    }

    @Test
    void aParameterHasItsDefaultUntilItIsGivenAnotherValue() {
        Eyas.Outcome run = Eyas.run("detect", "--detections", "" + own, "" + events);
        assertThat(run.code()).isZero();
        assertThat(Json.fields(run.lines().getFirst()))
                .containsEntry("host", "h")
                .containsEntry("evidence[0].fields._count", "2")
                .containsEntry("response[0]", "Isolate the host.")
                .doesNotContainKey("source_file");
        assertThat(run.lines()).hasSize(1);
        assertThat(
                        Eyas.run("detect", "--detections", "" + own, "--arg", "most=2", "" + events)
                                .out())
                .isEmpty();
        assertThat(Eyas.run("test", "" + own).code()).isZero();
        assertThat(Eyas.run("test", "" + own, "--arg=most=2").code()).isEqualTo(1);
    }

    @Test
    void anArgumentThatNoDetectionTakesIsRefused() {
        assertThat(Eyas.run("detect", "--detections", "" + own, "--arg=mots=2", "" + events).err())
                .isEqualTo(
                        "error: no detection has the parameter `mots`\n  did you mean `most`?\n");
        assertThat(Eyas.run("test", "" + own, "--arg=most").err())
                .isEqualTo("error: `most` gives no parameter a value\n  write --arg name=value\n");
    }
}
