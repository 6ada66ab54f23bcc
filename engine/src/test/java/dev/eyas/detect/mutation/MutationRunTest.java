package dev.eyas.detect.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionFolder;
import dev.eyas.detect.TestCase;
import dev.eyas.detect.TestRun;
import dev.eyas.detect.mutation.MutationRun.Trial;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said of mutants in one run over all cases is what each case says of each mutant alone.
class MutationRunTest {

    @TempDir private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String event(String host, int process, String command) {
        return """
        {"event_simpleName":"ProcessRollup2","timestamp":"179370000000%1$d","aid":"%2$s","ComputerName":"%2$s",\
        "TargetProcessId":"%1$d","CommandLine":"%3$s","ImageFileName":"/usr/bin/%4$s"}
        """
                .formatted(process, host, command, command.split(" ", -1)[0]);
    }

    private Detection detection() throws IOException {
        write(
                "detection.yaml",
                """
                detections:
                  - id: d
                    title: t
                    level: high
                    query: query.cql
                    judge: judge.cql
                    verdict: verdict.cql
                    files: .
                    window: 1h
                    attack: {tactic: Command and Control, technique: T1105}
                """);
        write("tools.csv", "tool,points\nwget,40\ncurl,40\nnc,20\nsocat,20\n");
        write(
                "query.cql",
                "CommandLine=/^(?<tool>\\w+)/ | CommandLine!=/--help|--version/ | select([CommandLine, tool])");
        write(
                "judge.cql",
                "match(file=\"tools.csv\", field=tool, include=points) | weight := points");
        write(
                "verdict.cql",
                """
                groupBy(finding, function=[max(points, as=most), count(as=times)])
                | case { most >= 40 times > 1 | severity := "high"; most >= 40 | severity := "medium"; * | severity := "low" }
                """);
        write("tests/a.ndjson", event("h", 1, "wget x") + event("h", 2, "wget --help"));
        write("tests/b.ndjson", event("h", 1, "nc x"));
        write("tests/c.ndjson", event("h", 1, "vi x") + event("i", 3, "curl --help"));
        write(
                "tests/expectations.yaml",
                """
                - name: a
                  detection: d
                  input: [a.ndjson]
                  expect: [{host: h, severity: medium}]
                - name: b
                  detection: d
                  input: [b.ndjson]
                  expect: [{host: h, severity: low}]
                - name: c
                  detection: d
                  input: [c.ndjson]
                  expect: []
                """);
        return DetectionFolder.loadAll(folder).getFirst();
    }

    @Test
    void theShortWaySaysWhatThePlainOneSays() throws IOException {
        Engine engine = Engine.create();
        RunSettings settings = RunSettings.at(0);
        Detection detection = detection();
        List<TestCase> cases = TestCase.load(folder);
        List<Trial> trials =
                new MutationRun(engine, settings, detection, cases)
                        .run(Mutants.of(detection), () -> {});
        assertThat(trials).hasSizeGreaterThan(20);
        for (Trial trial : trials) {
            TestRun plain = new TestRun(engine, settings, List.of(trial.mutant().damaged()));
            assertThat(cases.stream().anyMatch(test -> !plain.run(test).passed()))
                    .as(trial.mutant().file() + " " + trial.mutant().before())
                    .isEqualTo(trial.fate().isNoticed());
        }
        assertThat(trials.stream().filter(trial -> trial.fate().isNoticed()))
                .hasSizeBetween(5, trials.size() - 5);
    }
}
