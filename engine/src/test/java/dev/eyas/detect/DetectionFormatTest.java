package dev.eyas.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is wrong with a `detection.yaml`, where, and what to do.
final class DetectionFormatTest {

    private static final String SOUND =
            """
            detections:
              - id: wget
                title: Wget was started
                level: high
                query: wget.cql
                attack: {tactic: Command and Control, technique: T1105}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void writeQuery() throws IOException {
        Files.writeString(folder.resolve("wget.cql"), "FileName=wget");
    }

    @Test
    void aSoundFileHasNothingWrong() throws IOException {
        assertThat(found(SOUND)).isEmpty();
    }

    @Test
    void anUnknownKeyHasASuggestion() throws IOException {
        assertThat(found(SOUND.replace("title:", "titel:")))
                .containsExactly(
                        "2:5 missing-key: `detections`, entry 1 needs the key `title`"
                                + " (write `title:` with a text)",
                        "3:5 unknown-key: `detections`, entry 1 has the unknown key `titel`"
                                + " (did you mean `title`?)");
        assertThat(found(SOUND + "version: 2\n"))
                .containsExactly(
                        "7:1 unknown-key: the file has the unknown key `version`"
                                + " (known are default, detections)");
    }

    @Test
    void aValueOfTheWrongKindSaysWhatToWrite() throws IOException {
        assertThat(found(SOUND + "    references: https://example.org\n    title2: [x]\n"))
                .contains(
                        "7:17 wrong-value: `references` in `detections`, entry 1 is a text"
                                + " (write a list of texts)");
        assertThat(found(SOUND.replace("wget.cql", "[wget.cql]")))
                .containsExactly(
                        "5:12 wrong-value: `query` in `detections`, entry 1 is a list"
                                + " (write a text)");
        assertThat(found("detections: {id: wget}\n"))
                .containsExactly(
                        "1:13 wrong-value: `detections` is a mapping (write a list of mappings)");
    }

    @Test
    void aWordOfAListIsHeldToTheList() throws IOException {
        assertThat(found(SOUND.replace("level: high", "level: hihg\n    status: good")))
                .containsExactly(
                        "4:12 wrong-value: `level` in `detections`, entry 1 is `hihg`"
                                + " (did you mean `high`?)",
                        "5:13 wrong-value: `status` in `detections`, entry 1 is `good`"
                                + " (known are stable, test, experimental, reference)");
    }

    @Test
    void techniquesHaveTheShapeOfIdsAndTacticsAreThoseOfTheMatrix() throws IOException {
        assertThat(found(SOUND.replace("T1105", "T11056")))
                .containsExactly(
                        "6:54 wrong-value: `technique` in `attack` in `detections`, entry 1 is"
                                + " `T11056` (write the id of a technique or sub-technique, such"
                                + " as T1552 or T1552.005)");
        assertThat(found(SOUND.replace("T1105", "T1105.01"))).hasSize(1);
        assertThat(found(SOUND.replace("T1105", "T1105.001"))).isEmpty();
        assertThat(found(SOUND.replace("Command and Control", "command and control")))
                .containsExactly(
                        "6:22 wrong-value: `tactic` in `attack` in `detections`, entry 1 is"
                                + " `command and control` (did you mean `Command and Control`?)");
    }

    @Test
    void whatTheFileNamesMustBeThere() throws IOException {
        assertThat(found(SOUND.replace("wget.cql", "curl.cql")))
                .containsExactly(
                        "5:12 wrong-value: `query` in `detections`, entry 1 names a file that"
                                + " cannot be read, `curl.cql`");
        assertThat(found(SOUND.replace("wget.cql", "../wget.cql")))
                .containsExactly(
                        "5:12 wrong-value: `query` in `detections`, entry 1 is `../wget.cql`,"
                                + " which must lie in the folder of the detection");
        assertThat(found("default: curl\n" + SOUND))
                .containsExactly(
                        "1:10 wrong-value: `default` is `curl`, which is none of its"
                                + " detections");
        assertThat(found(SOUND + "    window: soon\n"))
                .containsExactly(
                        "7:13 wrong-value: `window` in `detections`, entry 1 is `soon`, which is"
                                + " no span of time such as 5m");
    }

    @Test
    void parametersHaveADefaultAndADescription() throws IOException {
        String parameters =
                SOUND + "    parameters:\n      host: {default: web-7, descripton: x}\n";
        assertThat(found(parameters))
                .containsExactly(
                        "8:13 missing-key: `host` in `parameters` in `detections`, entry 1 needs"
                                + " the key `description` (write `description:` with a text)",
                        "8:30 unknown-key: `host` in `parameters` in `detections`, entry 1 has"
                                + " the unknown key `descripton` (did you mean `description`?)");
        assertThat(found(parameters.replace("descripton", "description"))).isEmpty();
        assertThat(DetectionFolder.loadAll(folder).getFirst().parameters())
                .containsExactly(Map.entry("host", new Detection.Parameter("web-7", "x")));
    }

    @Test
    void exclusionsNameFieldsThatNoAttackerChooses() throws IOException {
        String exclusion =
                SOUND
                        + """
                            exclusions:
                              - where: {process.image: /opt/backup/agent, user: "svc-*"}
                                reason: The backup asks for its own role.
                                owner: platform
                                expires: 2027-03-31
                        """;
        assertThat(found(exclusion)).isEmpty();
        assertThat(found(exclusion.replace("process.image", "process.command_line")))
                .singleElement()
                .asString()
                .startsWith("8:17 unknown-key: `where` in `exclusions` in `detections`, entry 1,");
        assertThat(found(exclusion.replace("03-31", "02-31")))
                .singleElement()
                .asString()
                .startsWith("11:18 wrong-value: `expires` in ")
                .endsWith("is `2027-02-31`, which is no day of a calendar");
        assertThat(found(exclusion.replaceAll("where: .*", "where: {}")))
                .singleElement()
                .asString()
                .endsWith("names no field, so all would be excluded");
    }

    @Test
    void whatIsNoYamlIsToldWhereItStopsBeingSo() throws IOException {
        assertThat(found("detections: [a\n"))
                .singleElement()
                .asString()
                .startsWith("2:1 not-yaml: this is no YAML: ");
        assertThat(found("")).containsExactly("1:1 wrong-value: the file is empty");
        assertThat(found(SOUND + "    id: again\n"))
                .containsExactly("7:5 wrong-value: `detections`, entry 1 has the key `id` twice");
    }

    @Test
    void columnsCountCharacters() throws IOException {
        assertThat(found(SOUND.replace("{tactic", "{\"😀\": 1, tactic")))
                .containsExactly(
                        "6:14 unknown-key: `attack` in `detections`, entry 1 has the unknown key"
                                + " `😀` (known are tactic, technique)");
        assertThat(found(SOUND.replace("technique: T1105", "technique: \"😀\", x: 1")))
                .anyMatch(line -> line.startsWith("6:59 unknown-key: "));
    }

    @Test
    void runningStopsAtTheFirst() throws IOException {
        found(SOUND.replace("title:", "titel:"));
        assertThatThrownBy(() -> DetectionFolder.loadAll(folder))
                .hasMessage(
                        folder.resolve("detection.yaml")
                                + ":2:5: `detections`, entry 1 needs the key `title`; write"
                                + " `title:` with a text");
    }

    private List<String> found(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("detection.yaml"), text);
        SourceText source = new SourceText("", text);
        return DetectionFolder.check(file).stream().map(wrong -> line(source, wrong)).toList();
    }

    private static String line(SourceText source, Diagnostic wrong) {
        int at = wrong.span().start();
        return source.line(at)
                + ":"
                + source.column(at)
                + " "
                + wrong.code()
                + ": "
                + wrong.message()
                + wrong.help().map(help -> " (" + help + ")").orElse("");
    }
}
