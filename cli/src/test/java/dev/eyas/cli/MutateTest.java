package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas test --mutate` and `--unexercised`: what the tests of a detection do not notice.
final class MutateTest {

    private static final String CASES =
            """
            - name: wget is found
              detection: wget
              input: [events.ndjson]
              expect:
                - {host: h, host_id: a, severity: high}
            """;

    @TempDir private Path folder;
    private Path expectations;

    @BeforeEach
    void writeDetection() throws IOException {
        Path own = Files.createDirectories(folder.resolve("T1105/tests"));
        Files.writeString(
                folder.resolve("T1105/detection.yaml"),
                """
                detections:
                  - id: wget
                    title: Wget was started
                    level: high
                    query: wget.cql
                    files: .
                    attack: {tactic: Command and Control, technique: T1105}
                """);
        Files.writeString(
                folder.resolve("T1105/wget.cql"),
                """
                match(file="tools.csv", field=FileName)
                | CommandLine!=/--help|--version/
                | table([@timestamp, CommandLine])
                """);
        Files.writeString(folder.resolve("T1105/tools.csv"), "FileName,kind\nwget,a\ncurl,a\n");
        Files.writeString(
                own.resolve("events.ndjson"), event("a", "wget x") + event("b", "--help"));
        expectations = Files.writeString(own.resolve("expectations.yaml"), CASES);
    }

    private static String event(String aid, String command) {
        return "{\"event_simpleName\":\"ProcessRollup2\",\"timestamp\":\"1793700000000\",\"aid\":\""
                + aid
                + "\",\"ComputerName\":\"h\",\"FileName\":\"wget\",\"CommandLine\":\""
                + command
                + "\"}\n";
    }

    @Test
    void whatIsNotNoticedIsListedWithItsPlace() {
        Eyas.Outcome run = Eyas.run("test", "--mutate", "" + folder);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        T1105  1 case, all passed
                        wget  6 mutants, 3 noticed (50.0 %), 1 survived, 2 not reached
                          row dropped              1 of     2  50.0 %
                          alternative dropped      1 of     2  50.0 %
                          exclusion dropped        1 of     1  100.0 %
                          step dropped             0 of     1  0.0 %
                          survived:
                            FOLDER/wget.cql:1  step dropped: match(file="tools.csv", field=FileName)
                          not reached:
                            FOLDER/wget.cql:2  alternative dropped: |--version
                            FOLDER/tools.csv:3  row dropped: curl,a
                        """
                                .replace("FOLDER", "" + folder.resolve("T1105")));
    }

    @Test
    void whatNoCaseReachesIsListed() {
        Eyas.Outcome run = Eyas.run("test", "--unexercised", "" + folder);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        T1105  1 case, all passed
                        wget  2 of 5 rows, branches and alternatives not exercised
                          no case reaches:
                            FOLDER/wget.cql:2  alternative dropped: |--version
                            FOLDER/tools.csv:3  row dropped: curl,a
                        """
                                .replace("FOLDER", "" + folder.resolve("T1105")));
    }

    @Test
    void aSampleIsTheSameWithTheSameSeed() {
        Eyas.Outcome run = Eyas.run("test", "--mutate", "--mutants=3", "--seed=7", "" + folder);
        assertThat(run.out()).contains("wget  3 mutants, ", "; --seed 7\n");
        assertThat(Eyas.run("test", "--mutate", "--mutants=3", "--seed=7", "" + folder).out())
                .isEqualTo(run.out());
    }

    @Test
    void tooFewNoticedFailOnRequest() {
        assertThat(Eyas.run("test", "--mutate", "--min-noticed=50", "" + folder).code()).isZero();
        assertThat(Eyas.run("test", "--mutate", "--min-noticed=51", "" + folder).code())
                .isEqualTo(1);
    }

    @Test
    void jsonIsOneObjectAMutant() {
        Eyas.Outcome run = Eyas.run("test", "--mutate", "--format=json", "" + folder);
        List<Map<String, String>> lines = run.lines().stream().map(Json::fields).toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(2))
                .containsEntry("file", "" + folder.resolve("T1105/wget.cql"))
                .containsEntry("line", "2")
                .containsEntry("mutant", "exclusion dropped")
                .containsEntry("outcome", "noticed")
                .containsEntry("noticed_by", "wget is found");
    }

    @Test
    void casesThatFailAreMendedFirst() throws IOException {
        Files.writeString(expectations, CASES.replace("high", "low"));
        Eyas.Outcome run = Eyas.run("test", "--mutate", "" + folder);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).doesNotContain("mutants");
    }

    @Test
    void nothingIsWrittenToTheFolder() throws IOException {
        FileStamps before = FileStamps.of(List.of(folder));
        Eyas.run("test", "--mutate", "" + folder);
        assertThat(FileStamps.of(List.of(folder)).changed(before)).isEmpty();
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(Eyas.run("test", "--seed=7").err())
                .isEqualTo("error: --seed goes with --mutate\n  add --mutate\n");
        assertThat(Eyas.run("test", "--mutate", "--unexercised").code()).isEqualTo(2);
        assertThat(Eyas.run("test", "--mutate", "--format=junit").code()).isEqualTo(2);
        assertThat(Eyas.run("test", "--mutate", "--mutants=none").code()).isEqualTo(2);
    }
}
