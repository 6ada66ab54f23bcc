package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvTest {

    private static final int ROUNDS = Integer.getInteger("csv.rounds", 300);
    private static final long SEED = Long.getLong("csv.seed", 7);

    /// Small, middling, and the whole input at once.
    private static final int[] BUFFERS = {1, 37, 1 << 20};

    @TempDir private Path folder;

    @Test
    void aConsoleExportIsFalcon() throws IOException {
        Scan scan =
                Scan.of(
                        file(
                                """
                                \uFEFF"@timestamp","#event_simpleName","aid","CommandLine","RemotePort"\r
                                "1767323045678","ProcessRollup2","a1","curl -H ""Metadata: true"" http://x/",""\r
                                "2026-01-02T03:04:05.678Z","NetworkConnectIP4","a1","","80"\r
                                """));
        assertThat(scan.warnings()).isEmpty();
        assertThat(scan.values("@timestamp")).containsExactly("1767323045678", "1767323045678");
        assertThat(scan.values("#event_simpleName"))
                .containsExactly("ProcessRollup2", "NetworkConnectIP4");
        assertThat(scan.values("CommandLine"))
                .containsExactly("curl -H \"Metadata: true\" http://x/", "(absent)");
        assertThat(scan.values("RemotePort")).containsExactly("(absent)", "80");
        assertThat(scan.values("@rawstring").get(1))
                .isEqualTo("\"2026-01-02T03:04:05.678Z\",\"NetworkConnectIP4\",\"a1\",\"\",\"80\"");
        assertThat(scan.events()).isEqualTo(2);
        assertThat(scan.source().line(0, scan.rows().get(1).offset())).isEqualTo(3);
    }

    @Test
    void timeOfAnExportMayStandElsewhere() throws IOException {
        Scan scan = Scan.of(file("event_simpleName,ContextTimeStamp\nDnsRequest,1637084584.227\n"));
        assertThat(scan.values("@timestamp")).containsExactly("1637084584227");
        assertThat(scan.values("#event_simpleName")).containsExactly("DnsRequest");
    }

    @Test
    void anOwnRawstringCountsBeforeTheRecord() throws IOException {
        Scan scan = Scan.of(file("a,@rawstring\n1,text\n2,\n"));
        assertThat(scan.values("@rawstring")).containsExactly("text", "2,");
    }

    @Test
    void cellsMayHoldBreaksDelimitersAndQuotes() throws IOException {
        for (int buffer : BUFFERS) {
            Scan scan = scan(buffer, "a;b\n\"x\r\ny;\"\"z\"\"\";\"\"\n\n;in \"mid\"\n");
            assertThat(scan.warnings()).isEmpty();
            assertThat(scan.values("a")).containsExactly("x\r\ny;\"z\"", "(absent)");
            assertThat(scan.values("b")).containsExactly("", "in \"mid\"");
            assertThat(scan.source().line(0, scan.rows().get(1).offset())).isEqualTo(5);
        }
    }

    @Test
    void raggedRecordsAreReadAndTold() throws IOException {
        Scan scan = Scan.of(file("a,b\n1,2\n3\n4,5,6\n7,8\n9,10\n7,8,\n"));
        assertThat(scan.values("a")).containsExactly("1", "3", "4", "7", "9", "7");
        assertThat(scan.values("b")).containsExactly("2", "(absent)", "5", "8", "10", "8");
        assertThat(scan.values("column3"))
                .containsExactly("(absent)", "(absent)", "6", "(absent)", "(absent)", "(absent)");
        assertThat(scan.codes()).containsExactly("record-ragged");
        assertThat(scan.warning().count()).isEqualTo(2);
        assertThat(scan.source().line(0, scan.warning().first().offset())).isEqualTo(3);
    }

    @Test
    void columnsWithoutANameOfTheirOwnAreNumbered() throws IOException {
        Scan scan = scanAs("csv", "a,,a,column2\n1,2,3,4\n");
        assertThat(scan.rows().getFirst().fields())
                .containsEntry("a", "1")
                .containsEntry("column2", "2")
                .containsEntry("column3", "3")
                .containsEntry("column4", "4");
    }

    @Test
    void aHeaderThatComesAgainIsNoRecord() throws IOException {
        Scan scan = Scan.of(file("a,b\n1,2\na,b\n3,4\n"));
        assertThat(scan.values("a")).containsExactly("1", "3");
        assertThat(scan.warnings()).isEmpty();
    }

    @Test
    void quotesThatAreNotClosedCostTheirLine() throws IOException {
        List<String> damaged =
                List.of(
                        "a,b\n1,x\n2,\"y\n3,z\n4,\"w\"\n",
                        "a,b\n1,x\n2,\"y\n3,\"z\"\n4,w\n",
                        "a,b\n1,x\n\"2,y\n3,z\n4,w",
                        "a,b\n1,x\n2,\"y\",\"\n3,z\n4,\"\",\"w\"\n");
        for (String text : damaged) {
            for (int buffer : BUFFERS) {
                Scan scan = scan(buffer, text);
                assertThat(scan.values("a")).as(text).containsExactly("1", "3", "4");
                assertThat(scan.codes()).as(text).contains("record-cut");
                assertThat(scan.warning().first().offset()).as(text).isEqualTo(8);
            }
        }
    }

    @Test
    void whatStandsBehindQuotesIsKept() throws IOException {
        Scan scan = Scan.of(file("a,b\n\"x\"y,1\n\"x\" ,2\n"));
        assertThat(scan.values("a")).containsExactly("xy", "x");
    }

    @Test
    void tooLongRecordsAreSkipped() throws IOException {
        String text = "a,b\n1,x\n2," + "y".repeat(200) + "\n3,\"" + "z\n".repeat(60) + "\"\n4,w\n";
        for (int buffer : BUFFERS) {
            ReadSettings settings =
                    ReadSettings.DEFAULT.withLongestRecord(100).withBufferBytes(buffer);
            Scan scan = Scan.of(settings, Gate.OPEN, file(text));
            assertThat(scan.values("a")).startsWith("1").endsWith("4").doesNotContain("2", "3");
            assertThat(scan.codes()).contains("record-too-long", "record-cut");
        }
    }

    @Test
    void ofTooManyCellsTheFirstAreRead() throws IOException {
        Scan scan = Scan.of(file("a,b\n1,2\n3" + ",".repeat(8_000) + "x\n5,6\n"));
        assertThat(scan.values("a")).containsExactly("1", "3", "5");
        assertThat(scan.codes()).containsExactly("record-too-many-fields");
        assertThat(scan.rows().get(1).field("@rawstring")).endsWith(",x");
    }

    /// The window is filled to its brim for some of the lengths.
    @Test
    void aLastLineWithoutABreakIsReadWhereverTheBufferEnds() throws IOException {
        for (int length = 1; length <= 80; length++) {
            Path file = folder.resolve("export.csv");
            Files.writeString(file, "a,b\n1," + "x".repeat(length));
            Scan scan = Scan.of(ReadSettings.DEFAULT.withBufferBytes(16), Gate.OPEN, file);
            assertThat(scan.values("b")).as("" + length).containsExactly("x".repeat(length));
        }
    }

    @Test
    void aCutExportIsReadUpToTheCut() throws IOException {
        StringBuilder text = new StringBuilder("n,hash\n");
        for (int number = 0; number < 50_000; number++) {
            text.append(number).append(',').append(number * 0x9E3779B1).append('\n');
        }
        Path whole = folder.resolve("whole.gz");
        try (GZIPOutputStream output = new GZIPOutputStream(Files.newOutputStream(whole))) {
            output.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Scan scan = Scan.of(cut);
        assertThat(scan.rows().size()).isBetween(1_000, 49_000);
        assertThat(scan.codes()).containsExactly("input-cut");
    }

    @Test
    void lookingAgainStaysLinear() throws IOException {
        String open = "a,b,c\n1,2,\"\n" + "a\",\"\n".repeat(300_000);
        assertThat(Scan.of(file(open)).rows()).isNotNull();
    }

    @Test
    void oneMutatedLineCostsNoOther() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            List<byte[]> lines = new ArrayList<>();
            for (int line = 0; line < 12; line++) {
                lines.add(line(random, line).getBytes(StandardCharsets.UTF_8));
            }
            int hit = 1 + random.nextInt(10);
            lines.set(hit, mutated(random, lines.get(hit)));
            Path file = folder.resolve("mutated");
            try (var output = Files.newOutputStream(file)) {
                for (byte[] line : lines) {
                    output.write(line);
                    output.write('\n');
                }
            }
            ReadSettings settings =
                    ReadSettings.DEFAULT
                            .withBufferBytes(1 + random.nextInt(200))
                            .withBatchRows(1 + random.nextInt(5));
            Scan scan = Scan.of(settings, Gate.OPEN, file);
            List<String> expected = new ArrayList<>();
            for (int line = 1; line < 12; line++) {
                if (line != hit) {
                    expected.add("n" + line);
                }
            }
            assertThat(scan.values("n"))
                    .as("-Dcsv.seed=%d -Dcsv.rounds=1", SEED + round)
                    .containsAll(expected);
        }
    }

    private static String line(Random random, int number) {
        if (number == 0) {
            return "n,#event_simpleName,text,more";
        }
        List<String> texts = List.of("", "\"\"", "x", "\"x,y\"", "\"say \"\"hi\"\"\"", "ü", "0");
        return "n"
                + number
                + ",ProcessRollup2,"
                + texts.get(random.nextInt(texts.size()))
                + ","
                + texts.get(random.nextInt(texts.size()));
    }

    private static byte[] mutated(Random random, byte[] line) {
        byte[] marks = {'"', ',', 0, (byte) 0xFF, '\r', '\\', ' ', ';'};
        byte[] mutated = line.clone();
        for (int change = 1 + random.nextInt(4); change > 0; change--) {
            int at = random.nextInt(mutated.length);
            mutated[at] = marks[random.nextInt(marks.length)];
            if (random.nextInt(4) == 0) {
                mutated = java.util.Arrays.copyOf(mutated, at + 1);
            }
        }
        return mutated;
    }

    private Scan scan(int buffer, String text) throws IOException {
        return Scan.of(ReadSettings.DEFAULT.withBufferBytes(buffer), Gate.OPEN, file(text));
    }

    private Scan scanAs(String format, String text) throws IOException {
        return Scan.of(
                FileSource.of(
                        List.of(file(text).toString()),
                        InputStream.nullInputStream(),
                        Formats.named(format).or(Optional::empty),
                        ReadSettings.DEFAULT),
                Gate.OPEN);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "input", ""), text);
    }
}
