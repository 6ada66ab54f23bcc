package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One bad line, record or file never costs the others.
final class HostileInputTest {

    @TempDir private Path folder;

    @Test
    void anEmptyFileHasNoEventsAndNoWarnings() throws IOException {
        Scan scan = Scan.of(file(""));
        assertThat(scan.rows()).isEmpty();
        assertThat(scan.warnings()).isEmpty();
    }

    @Test
    void halfALineIsSkipped() throws IOException {
        Scan scan = Scan.of(file("{\"a\":1}\n{\"a\":2,\"b\n{\"a\":3}\n{\"a\":4"));
        assertThat(scan.values("a")).containsExactly("1", "3");
        assertThat(scan.codes()).containsExactly("record-cut");
        assertThat(scan.warning().count()).isEqualTo(2);
        assertThat(scan.source().line(0, scan.warning().first().offset())).isEqualTo(2);
        assertThat(scan.events()).isEqualTo(4);
    }

    @Test
    void aLineThatOnlyLooksWholeIsSkipped() throws IOException {
        Scan scan = Scan.of(file("{\"a\":1}\n{\"a\":}\n{\"a\":3}\n"));
        assertThat(scan.values("a")).containsExactly("1", "3");
        assertThat(scan.codes()).containsExactly("record-not-json");
        assertThat(scan.warning().first().offset()).isEqualTo(8);
    }

    @Test
    void aLongLineIsReadAndATooLongOneSkipped() throws IOException {
        String text = "x".repeat(10 << 20);
        Scan scan =
                Scan.of(
                        file(
                                "{\"a\":1}\n{\"a\":\""
                                        + text
                                        + "\"}\n{\"a\":\""
                                        + text
                                        + text
                                        + "\"}\n{\"a\":4}\n"));
        assertThat(scan.values("a")).containsExactly("1", text, "4");
        assertThat(scan.codes()).containsExactly("record-too-long");
        assertThat(scan.events()).isEqualTo(4);
    }

    @Test
    void tooLongIsTheSameForAnyBuffer() throws IOException {
        Path file =
                file(
                        "{\"a\":1}\n{\"a\":\""
                                + "x".repeat(100)
                                + "\"}\n{\"a\":3}\n{\"a\":\""
                                + "y".repeat(92)
                                + "\"}");
        for (int buffer : new int[] {1, 7, 50, 100, 101, 102, 200, 1 << 20}) {
            ReadSettings settings =
                    ReadSettings.DEFAULT.withLongestRecord(100).withBufferBytes(buffer);
            Scan scan = Scan.of(settings, Gate.OPEN, file);
            assertThat(scan.values("a")).containsExactly("1", "3", "y".repeat(92));
            assertThat(scan.codes()).containsExactly("record-too-long");
            assertThat(scan.warning().first().offset()).isEqualTo(8);
            assertThat(scan.bytes()).isEqualTo(Files.size(file));
        }
    }

    @Test
    void deepJsonIsRefusedAndTheNextLineRead() throws IOException {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        Scan scan = Scan.of(file("{\"a\":1}\n" + deep + "\n{\"a\":3}\n"));
        assertThat(scan.values("a")).containsExactly("1", "3");
        assertThat(scan.codes()).containsExactly("record-too-deep");
    }

    @Test
    void ofTooManyFieldsTheFirstAreReadInLinesAndDocuments() throws IOException {
        String wide = "{\"n\":2," + "\"k\":\"v\",".repeat(8_000) + "\"last\":1}";
        for (String shape : List.of("{\"n\":1}\n%s\n{\"n\":3}\n", "[{\"n\":1},\n%s,{\"n\":3}]")) {
            Scan scan = Scan.of(file(shape.formatted(wide)));
            assertThat(scan.values("n")).containsExactly("1", "2", "3");
            assertThat(scan.values("last").get(1)).isEqualTo("(absent)");
            assertThat(scan.values("@rawstring").get(1)).isEqualTo(wide);
            assertThat(scan.codes()).containsExactly("record-too-many-fields");
            assertThat(scan.warning().incomplete()).isFalse();
        }
    }

    @Test
    void nulBytesAndBadUtf8AreText() throws IOException {
        byte[] bytes = "{\"a\":\"x?y\",\"b\":\"?\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        bytes[7] = 0;
        bytes[16] = (byte) 0xFE;
        Scan scan = Scan.of(file(bytes));
        assertThat(scan.values("a")).containsExactly("x\0y");
        assertThat(scan.values("b")).containsExactly("\uFFFD");
        assertThat(scan.values("@rawstring")).containsExactly("{\"a\":\"x\0y\",\"b\":\"\uFFFD\"}");
        assertThat(scan.warnings()).isEmpty();
    }

    @Test
    void theLastOfEqualKeysCounts() throws IOException {
        assertThat(Scan.of(file("{\"a\":1,\"a\":2}\n")).values("a")).containsExactly("2");
    }

    @Test
    void eventsBeforeTheCutOfAGzipAreRead() throws IOException {
        byte[] whole = gzip(lines(50_000));
        Scan scan = Scan.of(file(Arrays.copyOf(whole, whole.length / 2)));
        assertThat(scan.rows().size()).isBetween(1_000, 49_000);
        assertThat(scan.values("n").get(999)).isEqualTo("999");
        assertThat(scan.codes()).containsExactly("input-cut");
        assertThat(scan.warning().incomplete()).isTrue();
    }

    @Test
    void aGzipCutInItsHeaderIsCut() throws IOException {
        Scan scan = Scan.of(file(Arrays.copyOf(gzip("{}"), 5)));
        assertThat(scan.rows()).isEmpty();
        assertThat(scan.codes()).containsExactly("input-cut");
    }

    @Test
    void aDamagedGzipIsReadUpToTheDamage() throws IOException {
        byte[] bytes = gzip(lines(50_000));
        bytes[bytes.length - 6] ^= 1;
        Scan scan = Scan.of(file(bytes));
        assertThat(scan.rows()).hasSize(50_000);
        assertThat(scan.codes()).containsExactly("gzip-corrupt");
        assertThat(scan.warning().incomplete()).isTrue();
    }

    @Test
    void membersOfAGzipAreOneFile() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip("{\"n\":1}\n{\"n\":"));
        members.write(gzip(""));
        members.write(gzip("2}\n"));
        members.write(new byte[512]);
        Scan scan = Scan.of(file(members.toByteArray()));
        assertThat(scan.values("n")).containsExactly("1", "2");
        assertThat(scan.warnings()).isEmpty();
        assertThat(scan.source().line(0, 8)).isEqualTo(2);
    }

    @Test
    void aBombIsGivenUp() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(bytes)) {
            output.write("{\"n\":1}\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int count = 0; count < 40; count++) {
                output.write(zeros);
            }
        }
        Scan scan =
                Scan.of(
                        ReadSettings.DEFAULT.withBombBytes(32 << 20),
                        Gate.OPEN,
                        file(bytes.toByteArray()));
        assertThat(scan.values("n")).containsExactly("1");
        assertThat(scan.codes()).containsExactly("gzip-bomb", "record-too-long");
        assertThat(scan.bytes()).isLessThan(34 << 20);
    }

    @Test
    void framesOfZstdAreOneFile() throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.write(new byte[] {0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3});
        frames.write(zstd("{\"n\":1}\n{\"n\":"));
        frames.write(new byte[] {0x5F, 0x2A, 0x4D, 0x18, 0, 0, 0, 0});
        frames.write(zstd("2}\n"));
        Scan scan = Scan.of(file(frames.toByteArray()));
        assertThat(scan.values("n")).containsExactly("1", "2");
        assertThat(scan.warnings()).isEmpty();
    }

    @Test
    void aCutZstdIsReadUpToTheCut() throws IOException {
        byte[] whole = zstd(lines(200_000));
        Scan scan = Scan.of(file(Arrays.copyOf(whole, whole.length / 2)));
        assertThat(scan.rows().size()).isBetween(1_000, 199_000);
        assertThat(scan.codes()).containsExactly("input-cut");
        assertThat(scan.warning().incomplete()).isTrue();
    }

    @Test
    void damagedZstdIsToldWhateverTheDamage() throws IOException {
        byte[] whole = zstd(lines(2_000));
        java.util.Random random = new java.util.Random(5);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = whole.clone();
            for (int change = 1 + random.nextInt(3); change > 0; change--) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
            }
            Scan scan = Scan.of(file(bytes));
            assertThat(scan.rows().size()).isLessThanOrEqualTo(2_000);
        }
    }

    @Test
    void zstdThatWantsTooMuchMemoryIsRefused() throws IOException {
        byte[] wide = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xA8, 1, 0, 0};
        byte[] long64 = {
            0x28,
            (byte) 0xB5,
            0x2F,
            (byte) 0xFD,
            (byte) 0xE0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            (byte) 0x80,
            1,
            0,
            0
        };
        for (byte[] bytes : List.of(wide, long64)) {
            Scan scan = Scan.of(file(bytes));
            assertThat(scan.codes()).containsExactly("zstd-window");
            assertThat(scan.warning().incomplete()).isTrue();
        }
    }

    @Test
    void aBombOfZstdIsGivenUp() throws IOException {
        byte[] zeros = zstd("{\"n\":1}\n" + "\0".repeat(40 << 20));
        Scan scan = Scan.of(ReadSettings.DEFAULT.withBombBytes(32 << 20), Gate.OPEN, file(zeros));
        assertThat(scan.codes()).contains("zstd-bomb");
    }

    @Test
    void whatIsAppendedWhileReadingIsLeftForTheNextSource() throws IOException {
        Path file = file("{\"n\":1}\n");
        FileSource source = FileSource.of(List.of(file.toString()));
        Files.writeString(file, "{\"n\":2}\n", StandardOpenOption.APPEND);
        assertThat(Scan.of(source, Gate.OPEN).values("n")).containsExactly("1");
        assertThat(Scan.of(source, Gate.OPEN).values("n")).containsExactly("1");
        assertThat(Scan.of(file).values("n")).containsExactly("1", "2");
    }

    @Test
    void aFileThatShrinksIsIncomplete() throws IOException {
        Path file = file("{\"n\":1}\n{\"n\":2}\n");
        FileSource source = FileSource.of(List.of(file.toString()));
        Files.writeString(file, "{\"n\":1}\n");
        Scan scan = Scan.of(source, Gate.OPEN);
        assertThat(scan.values("n")).containsExactly("1");
        assertThat(scan.codes()).containsExactly("input-cut");
    }

    @Test
    void aFileThatIsGoneIsMissing() throws IOException {
        Path file = file("{\"n\":1}\n");
        FileSource source = FileSource.of(List.of(file.toString(), file("{\"n\":2}\n").toString()));
        Files.delete(file);
        Scan scan = Scan.of(source, Gate.OPEN);
        assertThat(scan.values("n")).containsExactly("2");
        assertThat(scan.codes()).containsExactly("input-missing");
        assertThat(scan.warning().incomplete()).isTrue();
    }

    @Test
    void aForbiddenFileIsTold() throws IOException {
        Path file = file("{\"n\":1}\n");
        assumeTrue(
                file.toFile().setReadable(false) && !Files.isReadable(file),
                "root reads everything");
        Scan scan = Scan.of(file, file("{\"n\":2}\n"));
        assertThat(scan.values("n")).containsExactly("2");
        assertThat(scan.codes()).containsExactly("input-forbidden");
    }

    @Test
    void carriageReturnsBlankLinesAndAByteOrderMarkDoNotShow() throws IOException {
        Scan scan = Scan.of(file("\uFEFF{\"n\":1}\r\n\r\n  \n\t{\"n\":2} \r\n"));
        assertThat(scan.values("n")).containsExactly("1", "2");
        assertThat(scan.values("@rawstring")).containsExactly("{\"n\":1}", "{\"n\":2}");
        assertThat(scan.warnings()).isEmpty();
        assertThat(scan.events()).isEqualTo(2);
        assertThat(scan.source().line(0, scan.rows().get(1).offset())).isEqualTo(4);
    }

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
                Scan scan =
                        Scan.of(
                                ReadSettings.DEFAULT.withBufferBytes(buffer),
                                Gate.OPEN,
                                file(shape));
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
                Scan scan =
                        Scan.of(
                                ReadSettings.DEFAULT.withBufferBytes(buffer),
                                Gate.OPEN,
                                file(shape));
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
                Scan scan =
                        Scan.of(
                                ReadSettings.DEFAULT.withBufferBytes(buffer),
                                Gate.OPEN,
                                file(shape));
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
                Scan scan =
                        Scan.of(
                                ReadSettings.DEFAULT.withBufferBytes(buffer),
                                Gate.OPEN,
                                file(text));
                assertThat(scan.values("n")).as(text).containsExactly("1");
                assertThat(scan.codes()).as(text).containsExactly("record-cut");
            }
        }
        assertThat(Scan.of(file("[".repeat(100_000))).codes()).containsExactly("record-cut");
    }

    @Test
    void aFileOfTheKernelThatSaysItIsEmptyIsRead() throws IOException {
        Path file = Path.of("/proc/self/status");
        assumeTrue(Files.exists(file));
        assertThat(Scan.of(file).events()).isPositive();
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

    @Test
    void whatIsNoTextIsSkipped() throws IOException {
        Scan scan = Scan.of(file(new byte[] {1, 2, 0, 3, '\n'}));
        assertThat(scan.rows()).isEmpty();
        assertThat(scan.codes()).containsExactly("input-unknown");
        assertThat(scan.warning().incomplete()).isFalse();
    }

    @Test
    void aReportThatSaysStopIsHeard() throws IOException {
        Path file = file(lines(50_000));
        FileSource source = FileSource.of(List.of(file.toString()));
        ScanReport report = new ScanReport(new Warnings());
        List<Integer> sizes = new ArrayList<>();
        for (EventSource.Part part : source.parts()) {
            part.read(
                    Gate.OPEN,
                    batch -> {
                        sizes.add(batch.rows().size());
                        report.stop();
                    },
                    report);
        }
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(50_000);
    }

    private static String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < count; number++) {
            lines.append("{\"n\":")
                    .append(number)
                    .append(",\"hash\":\"")
                    .append(Integer.toHexString(number * 0x9E3779B1));
            lines.append("\"}\n");
        }
        return lines.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(bytes)) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream output = new ZstdOutputStream(bytes)) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "input", ""), bytes);
    }
}
