package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records of JSON on any number of lines.
final class JsonShapesTest {

    @TempDir private Path folder;

    @Test
    void arraysPrettyObjectsAndNeighboursAreRecords() throws IOException {
        List<String> shapes =
                List.of(
                        "[{\"n\":1},{\"n\":2}]",
                        "[\n  {\n    \"n\": 1\n  },\n  {\n    \"n\": 2\n  }\n]\n",
                        "{\n  \"n\": 1\n}\n{\n  \"n\": 2\n}\n",
                        "{\"n\":1}{\"n\":2}",
                        "{\"n\":1} {\"n\":2}\n",
                        "[{\"n\":1}]\n[{\"n\":2}]\n");
        for (String shape : shapes) {
            for (int buffer : new int[] {1, 3, 1 << 20}) {
                Scan scan = scan(shape, buffer);
                assertThat(scan.values("n")).as(shape).containsExactly("1", "2");
                assertThat(scan.warnings()).as(shape).isEmpty();
            }
        }
    }

    @Test
    void consoleExportsAreFalconInAnyShape() throws IOException {
        List<String> shapes =
                List.of(
                        "\uFEFF[{\"@timestamp\":1,\"#event_simpleName\":\"A\"},{\"@timestamp\":2,\"#event_simpleName\":\"B\"}]",
                        "[\r\n  {\r\n    \"@timestamp\" : \"1970-01-01T00:00:00.001Z\",\r\n    \"#event_simpleName\" : \"A\"\r\n  },\r\n  {\r\n    \"event_simpleName\" : \"B\",\r\n    \"timestamp\" : \"2\"\r\n  }\r\n]\r\n");
        for (String shape : shapes) {
            for (int buffer : new int[] {1, 1 << 20}) {
                Scan scan = scan(shape, buffer);
                assertThat(scan.values("#event_simpleName")).containsExactly("A", "B");
                assertThat(scan.values("@timestamp")).containsExactly("1", "2");
                assertThat(scan.warnings()).isEmpty();
            }
        }
    }

    @Test
    void damageInPrettyObjectsAndArraysCostsOneRecord() throws IOException {
        List<String> shapes =
                List.of(
                        "[{\"n\":1},{\"n\":x,\"y\":{\"n\":0}},{\"n\":3}]",
                        "[\n  {\n    \"n\": 1\n  },\n  {\n    \"n\": x, \"l\": [\n      {\"n\":0}\n    ]\n  },\n  {\n    \"n\": 3\n  }\n]\n",
                        "{\n  \"n\": 1\n}\n{\n  \"n\": \n{\n  \"n\": 3\n}\n");
        for (String shape : shapes) {
            for (int buffer : new int[] {1, 3, 1 << 20}) {
                Scan scan = scan(shape, buffer);
                assertThat(scan.values("n")).as(shape).containsExactly("1", "3");
                assertThat(scan.codes())
                        .as(shape)
                        .hasSize(1)
                        .isSubsetOf("record-not-json", "record-cut");
            }
        }
    }

    @Test
    void anArrayWithoutItsEndIsCut() throws IOException {
        for (String text : List.of("[{\"n\":1},", "[{\"n\":1},\n", "[\n {\"n\":\n1}\n")) {
            for (int buffer : new int[] {1, 3, 1 << 20}) {
                Scan scan = scan(text, buffer);
                assertThat(scan.values("n")).as(text).containsExactly("1");
                assertThat(scan.codes()).as(text).containsExactly("record-cut");
            }
        }
        assertThat(Scan.of(file("[".repeat(100_000))).codes()).containsExactly("record-cut");
    }

    @Test
    void aLongFirstRecordDoesNotHideWhichFormatItIs() throws IOException {
        String event = "{\"CommandLine\":\"%s\",\"event_simpleName\":\"ProcessRollup2\"}";
        String shown = event.formatted("x".repeat(3 << 20)) + "\n" + event.formatted("y") + "\n";
        for (String text : List.of(shown, "[" + shown.strip().replace("}\n", "},\n ") + "]")) {
            assertThat(Scan.of(file(text)).values("#event_simpleName"))
                    .containsExactly("ProcessRollup2", "ProcessRollup2");
        }
    }

    @Test
    void aTooLongDocumentIsSkipped() throws IOException {
        String shape = "[\n{\"n\":\n1},\n{\"n\":\n\"" + "x".repeat(200) + "\"},\n{\"n\":\n3}\n]";
        for (int buffer : new int[] {1, 60, 1 << 20}) {
            ReadSettings settings =
                    ReadSettings.DEFAULT.withLongestRecord(100).withBufferBytes(buffer);
            Scan scan = Scan.of(settings, Gate.OPEN, file(shape));
            assertThat(scan.values("n")).containsExactly("1", "3");
            assertThat(scan.codes()).containsExactly("record-too-long");
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "input", ""), text);
    }

    private Scan scan(String text, int buffer) throws IOException {
        return Scan.of(ReadSettings.DEFAULT.withBufferBytes(buffer), Gate.OPEN, file(text));
    }
}
