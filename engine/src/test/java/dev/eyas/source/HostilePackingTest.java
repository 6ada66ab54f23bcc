package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Gate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compressed inputs that are cut, damaged, put together, or grow without end.
final class HostilePackingTest {

    @TempDir private Path folder;

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
        return Packing.GZIP.pack(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zstd(String text) throws IOException {
        return Packing.ZSTD.pack(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "input", ""), bytes);
    }
}
