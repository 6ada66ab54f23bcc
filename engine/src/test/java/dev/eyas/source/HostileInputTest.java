package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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
    void aFileOfTheKernelThatSaysItIsEmptyIsRead() throws IOException {
        Path file = Path.of("/proc/self/status");
        assumeTrue(Files.exists(file));
        assertThat(Scan.of(file).events()).isPositive();
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

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "input", ""), bytes);
    }
}
