package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes, every format reads on, and says what it could not read.
final class HostileFormatsTest {

    private static final int ROUNDS = Integer.getInteger("formats.rounds", 150);
    private static final long SEED = Long.getLong("formats.seed", 3);

    private static final List<String> LINES =
            List.of(
                    "type=SYSCALL msg=audit(1790000001.117:8821): arch=c000003e syscall=59 success=yes exit=0 a0=5 items=2 ppid=2301 pid=2377 euid=0 comm=\"curl\" exe=\"/usr/bin/curl\" key=\"x\"",
                    "type=EXECVE msg=audit(1790000001.117:8821): argc=3 a0=\"curl\" a1_len=8 a1[0]=61C3 a1[1]=BC20 a2=4D65",
                    "node=web type=SOCKADDR msg=audit(1790000001.125:8822): saddr=02000050A9FEA9FE0000000000000000\u001DSADDR={ saddr_fam=inet }",
                    "type=AVC msg=audit(1.1:1): avc:  denied  { read } for  pid=1 name=\"x\" msg='op=login acct=2869'",
                    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                    "   3: 1901000A:BC54 FEA9FEA9:0050 02 00000001:00000000 01:00000064 00000000  1000        0 48213 2 0",
                    "@timestamp,#event_simpleName,\"CommandLine\",x[0]",
                    "1767323045678,ProcessRollup2,\"curl \"\"a\"\"\nb\",",
                    "{\"event_simpleName\":\"A\",\"timestamp\":\"1\",\"b\":[{\"c\":null}]}",
                    "plain text");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"auditd", "proc-net-tcp", "csv", "falcon", "json", "text"})
    void randomDamageIsReadOver(String format) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            Path file = Files.write(folder.resolve("damaged"), damaged(random));
            ReadSettings settings =
                    ReadSettings.DEFAULT
                            .withBufferBytes(1 + random.nextInt(300))
                            .withBatchRows(1 + random.nextInt(4))
                            .withLongestRecord(50 + random.nextInt(300));
            String hint = "-Dformats.seed=" + (SEED + round) + " -Dformats.rounds=1";
            Scan scan = scan(format, settings, file);
            assertThat(scan.bytes()).as(hint).isEqualTo(Files.size(file));
            assertThat(scan.rows().stream().map(Scan.Row::offset))
                    .as(hint)
                    .allMatch(offset -> offset >= 0 && offset < scan.bytes());
            Scan again = scan(format, settings.withBufferBytes(1 << 16).withBatchRows(1024), file);
            assertThat(again.rows()).as(hint).isEqualTo(scan.rows());
            assertThat(again.warnings()).as(hint).isEqualTo(scan.warnings());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditd", "proc-net-tcp", "csv", "json", "text"})
    void aHugeLineCostsNoOther(String format) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int copy = 0; copy < 2; copy++) {
            lines.addAll(
                    switch (format) {
                        case "auditd" -> LINES.subList(0, 2);
                        case "proc-net-tcp" -> LINES.subList(4, 6);
                        case "csv" -> List.of("a,b", "1,2");
                        case "json" -> LINES.subList(8, 9);
                        default -> LINES.subList(9, 10);
                    });
            if (copy == 0) {
                lines.add("x".repeat(20 << 20));
            }
        }
        Path file = Files.write(folder.resolve("huge"), lines);
        Scan scan = scan(format, ReadSettings.DEFAULT, file);
        assertThat(scan.codes()).containsExactly("record-too-long");
        assertThat(scan.rows()).hasSize(format.equals("auditd") ? 1 : 2);
    }

    @Test
    void openEventsOfAnAuditLogAreBounded() throws IOException {
        String rest = " ".repeat(500) + "arch=c000003e syscall=2 pid=9 exe=\"/x\"";
        Path file =
                write(
                        folder.resolve("audit.log"),
                        IntStream.range(0, 60_000)
                                .mapToObj(serial ->
                                        "type=SYSCALL msg=audit(1790000001.117:%d):%s"
                                                .formatted(serial, rest)));
        ScanReport report = read(file);
        assertThat(report.events()).isEqualTo(60_000);
        assertThat(report.warnings().list())
                .extracting(Warnings.Warning::code)
                .containsExactly("audit-event-early");
    }

    @Test
    void oneEventOfAnAuditLogIsBounded() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int item = 0; item < 100; item++) {
            lines.add("type=PATH msg=audit(1.000:1): item=" + item + " name=\"/x\"");
        }
        Path file = Files.write(folder.resolve("audit.log"), lines);
        Scan scan = Scan.of(ReadSettings.DEFAULT.withLongestRecord(2_000), Gate.OPEN, file);
        assertThat(scan.rows()).hasSize(1);
        assertThat(scan.codes()).containsExactly("audit-event-too-large");
    }

    @Test
    void processesAndHostsOfAnAuditLogAreBounded() throws IOException {
        Path file =
                write(
                        folder.resolve("audit.log"),
                        IntStream.range(0, 101_000)
                                .mapToObj(number ->
                                        "node=n%d type=SYSCALL msg=audit(%d.117:%d): arch=c000003e syscall=2 pid=%d exe=\"/x\""
                                                .formatted(
                                                        number % 1_001,
                                                        1_000 + number / 1_000,
                                                        number,
                                                        number)));
        ScanReport report = read(file);
        assertThat(report.events()).isEqualTo(101_000);
        assertThat(report.warnings().list())
                .extracting(Warnings.Warning::code)
                .containsExactlyInAnyOrder("audit-process-forgotten", "audit-host-forgotten");
    }

    private static Path write(Path file, Stream<String> lines) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            lines.forEach(out::println);
        }
        return file;
    }

    private static ScanReport read(Path file) {
        ScanReport report = new ScanReport(new Warnings());
        FileSource.of(List.of(file.toString()))
                .parts()
                .forEach(part -> part.read(Gate.OPEN, _ -> {}, report));
        return report;
    }

    private static byte[] damaged(Random random) {
        List<byte[]> pieces = new ArrayList<>();
        for (int line = random.nextInt(15); line >= 0; line--) {
            byte[] bytes = LINES.get(random.nextInt(LINES.size())).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change > 0; change--) {
                bytes = changed(random, bytes);
            }
            pieces.add(bytes);
            pieces.add(random.nextInt(8) == 0 ? new byte[] {'\r', '\n'} : new byte[] {'\n'});
        }
        int length = pieces.stream().mapToInt(piece -> piece.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    private static byte[] changed(Random random, byte[] bytes) {
        byte[] marks = {
            0, (byte) 0xFF, '"', '\'', '=', ' ', '\n', '(', ',', '{', '[', ':', '#', 0x1D
        };
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOfRange(bytes, at, bytes.length);
            case 2 -> {
                byte[] copy = Arrays.copyOf(bytes, bytes.length + 1);
                copy[at] = marks[random.nextInt(marks.length)];
                yield copy;
            }
            default -> {
                byte[] copy = bytes.clone();
                for (int index = at; index < Math.min(copy.length, at + 3); index++) {
                    copy[index] = (byte) random.nextInt(256);
                }
                yield copy;
            }
        };
    }

    private static Scan scan(String name, ReadSettings settings, Path file) {
        Optional<Format> format = Formats.named(name);
        assertThat(format).isPresent();
        return Scan.of(
                FileSource.of(
                        List.of(file.toString()), InputStream.nullInputStream(), format, settings),
                Gate.OPEN);
    }
}
