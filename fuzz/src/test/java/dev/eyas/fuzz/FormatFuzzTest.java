package dev.eyas.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.eyas.data.Batch;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.format.Format;
import dev.eyas.source.FileSource;
import dev.eyas.source.Formats;
import dev.eyas.source.ReadSettings;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every format, and every compression in front of it, reads any bytes to their end, and reads the
/// same whatever its buffers hold.
final class FormatFuzzTest {

    private static final ReadSettings SMALL =
            ReadSettings.DEFAULT
                    .withBufferBytes(7)
                    .withBatchRows(2)
                    .withLongestRecord(1 << 12)
                    .withBombBytes(1 << 20);

    private static final ReadSettings LARGE = SMALL.withBufferBytes(1 << 12).withBatchRows(1024);

    /// What a scan gives.
    private record Scan(List<Map<String, String>> rows, List<Warnings.Warning> warnings) {}

    @FuzzTest(maxDuration = "60s")
    void falcon(byte[] bytes) {
        readTheSame(bytes, Formats.named("falcon"));
    }

    @FuzzTest(maxDuration = "60s")
    void auditd(byte[] bytes) {
        readTheSame(bytes, Formats.named("auditd"));
    }

    @FuzzTest(maxDuration = "60s")
    void procNetTcp(byte[] bytes) {
        readTheSame(bytes, Formats.named("proc-net-tcp"));
    }

    @FuzzTest(maxDuration = "60s")
    void json(byte[] bytes) {
        readTheSame(bytes, Formats.named("json"));
    }

    @FuzzTest(maxDuration = "60s")
    void csv(byte[] bytes) {
        readTheSame(bytes, Formats.named("csv"));
    }

    @FuzzTest(maxDuration = "60s")
    void text(byte[] bytes) {
        readTheSame(bytes, Formats.named("text"));
    }

    /// By content: compression and format are guessed.
    @FuzzTest(maxDuration = "60s")
    void anything(byte[] bytes) {
        readTheSame(bytes, Optional.empty());
    }

    @FuzzTest(maxDuration = "60s")
    void gzip(byte[] bytes) {
        readTheSame(behind(new byte[] {0x1F, (byte) 0x8B, 8, 0}, bytes), Optional.empty());
    }

    @FuzzTest(maxDuration = "60s")
    void zstd(byte[] bytes) {
        readTheSame(behind(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD}, bytes), Optional.empty());
    }

    private static byte[] behind(byte[] head, byte[] bytes) {
        byte[] whole = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        return whole;
    }

    private static void readTheSame(byte[] bytes, Optional<Format> format) {
        assertThat(read(bytes, format, SMALL)).isEqualTo(read(bytes, format, LARGE));
    }

    private static Scan read(byte[] bytes, Optional<Format> format, ReadSettings settings) {
        FileSource source =
                FileSource.of(
                        List.of(FileSource.STANDARD_INPUT),
                        new ByteArrayInputStream(bytes),
                        format,
                        settings);
        List<Map<String, String>> rows = new ArrayList<>();
        ScanReport report = new ScanReport(new Warnings());
        source.parts().forEach(part -> part.read(Gate.OPEN, batch -> add(batch, rows), report));
        return new Scan(rows, report.warnings().list());
    }

    private static void add(Batch batch, List<Map<String, String>> rows) {
        for (int position = 0; position < batch.selection().size(); position++) {
            rows.add(batch.fields(batch.selection().row(position)));
        }
    }
}
