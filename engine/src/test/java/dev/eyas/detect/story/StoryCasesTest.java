package dev.eyas.detect.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eyas.detect.Expected;
import dev.eyas.detect.Level;
import dev.eyas.detect.Telemetry;
import dev.eyas.detect.TestCase;
import dev.eyas.detect.TestCase.Kind;
import dev.eyas.yaml.DefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What story files may say, and how slips in them are told.
final class StoryCasesTest {

    private static final String HEAD = "detection: test\nkind: evasion\nstories:\n";
    private static final String PROCESS =
            "    processes: [{id: a, image: /a, command: a, at: 1s}]\n";
    private static final String STORY = HEAD + "  - name: One\n    host: h\n" + PROCESS;

    @TempDir private Path folder;

    private Path file() throws IOException {
        return Files.createDirectories(folder.resolve("tests/stories")).resolve("test.yaml");
    }

    private List<TestCase> cases(String text) throws IOException {
        Files.writeString(file(), text);
        return StoryCases.load(folder);
    }

    private void refuses(String text, int line, String message) throws IOException {
        assertThatThrownBy(() -> cases(text))
                .isInstanceOf(DefinitionException.class)
                .hasMessageMatching(
                        Pattern.quote(file() + ":" + line + ":")
                                + "\\d+"
                                + Pattern.quote(": " + message));
    }

    @Test
    void eachFormOfTelemetryIsACase() throws IOException {
        List<TestCase> cases =
                cases(
                        STORY
                                + """
                                    expect:
                                      - {at_least: medium, process: {image: /a}}
                                      - {severity: low, in: falcon}
                                    expect_at_most: low
                                """);
        assertThat(cases)
                .extracting(TestCase::title)
                .containsExactly("One (falcon)", "One (auditd)");
        assertThat(cases)
                .allSatisfy(test -> {
                    assertThat(test.place()).hasToString(file() + ":4");
                    assertThat(test.detection()).isEqualTo("test");
                    assertThat(test.kind()).contains(Kind.EVASION);
                    assertThat(test.tolerated()).contains(Level.LOW);
                });
        assertThat(cases.getFirst().expected()).hasSize(2);
        assertThat(cases.getLast().expected())
                .singleElement()
                .extracting(Expected::atLeast)
                .isEqualTo(java.util.Optional.of(Level.MEDIUM));
    }

    @Test
    void theTimelineTellsTheStory() throws IOException {
        String text =
                STORY
                        + """
                            network: [{process: a, to: "[fd00::1]:80"}]
                            dns: [{process: a, name: x.example, answers: [10.0.0.1]}]
                            telemetry: [falcon]
                            expect: []
                        """;
        assertThat(((Telemetry.Told) cases(text).getFirst().telemetry()).timeline())
                .containsExactly(
                        "     1s  a runs a (/a)",
                        " 1100ms  a looks up x.example, which is 10.0.0.1",
                        " 1200ms  a → [fd00:0:0:0:0:0:0:1]:80");
    }

    @Test
    void slipsAreToldWithFileLineAndKey() throws IOException {
        refuses(
                STORY,
                4,
                "the story `One` needs `expect` or `expect_at_most`; silence is `expect: []`");
        refuses(
                STORY + "    expect: []\n    telemetry: [auditd, syslog]\n",
                8,
                "`telemetry` in the story `One` may hold falcon, auditd");
        refuses(
                STORY + "    expect: []\n    network: [{process: b, to: \"10.0.0.1:80\"}]\n",
                8,
                "`process` in `network` in the story `One`, entry 1 names none of a");
        refuses(
                STORY + "    expect: []\n    network: [{process: a, to: \"imds:80\"}]\n",
                8,
                "`to` in `network` in the story `One`, entry 1 has no address: `imds`");
        refuses(
                STORY + "    expect: []\n    network: [{process: a, to: \"10.0.0.1:http\"}]\n",
                8,
                "`to` in `network` in the story `One`, entry 1 must end with a port, such as"
                        + " `10.0.0.1:80` or `[fd00::1]:80`");
        refuses(
                STORY.replace("at: 1s", "at: soon") + "    expect: []\n",
                6,
                "`at` in `processes` in the story `One`, entry 1 is `soon`, which is no time since"
                        + " the story began, such as 1200ms or 5s");
        refuses(
                STORY.replace("command: a", "command: \"a 'b\"") + "    expect: []\n",
                6,
                "`command` in `processes` in the story `One`, entry 1 has no words, or a quote that"
                        + " stays open");
        refuses(
                STORY.replace("evasion", "evasive") + "    expect: []\n",
                2,
                "`kind` is `evasive`, which is none of attack, evasion, benign," + " blind-spot");
        refuses(
                STORY + "    expect: []\n    expect: []\n",
                8,
                "`stories`, entry 1 has the key `expect` twice");
        refuses(
                STORY.replace("at: 1s", "at: 1s, tty: x") + "    expect: []\n",
                6,
                "`processes` in the story `One`, entry 1 has the unknown key `tty`; known are id,"
                        + " parent, image, command, args, user, at, told, session, file, comm,"
                        + " container");
    }

    @Test
    void aStoryWithoutTracesIsNoTest() throws IOException {
        refuses(
                STORY.replace(", at: 1s", "") + "    telemetry: [auditd]\n    expect: []\n",
                7,
                "`telemetry` in the story `One` names auditd, which shows nothing of it");
    }

    @Test
    void wordsAreThoseOfAShell() {
        assertThat(Words.split("sh -c \"a \\\"b\\\" $c\" 'd \"e' \\'f ''"))
                .contains(List.of("sh", "-c", "a \"b\" $c", "d \"e", "'f", ""));
        assertThat(Words.split("a \"b")).isEmpty();
    }
}
