package dev.eyas.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What folders hold that nobody tidied up: every format beside every other, cut, damaged, growing,
/// and more files than anybody counts.
final class HostileFolderTest {

    private static final int TINY_FILES = Integer.getInteger("tiny.files", 20_000);

    /// A few events of each format, one a line behind the head.
    enum Kind {
        FALCON(
                "",
                "{\"event_simpleName\":\"A\",\"timestamp\":\"1\",\"text\":\"one\"}",
                "{\"event_simpleName\":\"A\",\"timestamp\":\"2\",\"text\":\"two\"}"),
        AUDITD(
                "",
                "type=USER_LOGIN msg=audit(1.000:1): pid=1 text=one",
                "type=USER_LOGIN msg=audit(2.000:2): pid=1 text=two"),
        JSON("", "{\"text\":\"one\",\"n\":1}", "{\"text\":\"two\",\"n\":2}"),
        CSV("text,n,m\n", "one,1,1", "two,2,2"),
        PROC_NET_TCP(
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n",
                "   1: 1901000A:BC54 FEA9FEA9:0050 02 00000001:00000000 01:00000064 00000000  1000        0 48213 2",
                "   2: 1901000A:BC55 FEA9FEA9:0050 02 00000001:00000000 01:00000064 00000000  1000        0 48214 2");

        private final String head;
        private final String first;
        private final String second;

        Kind(String head, String first, String second) {
            this.head = head;
            this.first = first;
            this.second = second;
        }

        String whole() {
            return head + first + "\n" + second + "\n";
        }
    }

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void linesMayEndAsOnWindows(Kind kind) throws IOException {
        List<Map<String, String>> expected = fields(kind.whole().getBytes(UTF_8));
        assertThat(expected).hasSize(2);
        assertThat(fields(kind.whole().replace("\n", "\r\n").getBytes(UTF_8))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void textMayBeWrittenAsOnWindows(Kind kind) throws IOException {
        String text = kind.whole().replace("one", "\u00FC\uD83E\uDD85");
        List<Map<String, String>> expected = fields(text.getBytes(UTF_8));
        String marked = "\uFEFF" + text;
        assertThat(fields(marked.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
        assertThat(fields(marked.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(expected);
        for (Packing packing : Packing.values()) {
            assertThat(fields(packing.pack(marked.getBytes(StandardCharsets.UTF_16LE))))
                    .isEqualTo(expected);
        }
    }

    @Test
    void textOfWindowsIsReadWhereverBuffersEnd() throws IOException {
        String line = "{\"text\":\"\uD83E\uDD85\u00FC" + "x".repeat(31) + "\"}\n";
        byte[] text = ("\uFEFF" + line.repeat(3_000)).getBytes(StandardCharsets.UTF_16LE);
        Path file = Files.write(folder.resolve("log"), text);
        Scan scan =
                Scan.of(
                        ReadSettings.DEFAULT.withBufferBytes(64).withPartBytes(10_000),
                        Gate.OPEN,
                        file);
        assertThat(scan.values("text"))
                .hasSize(3_000)
                .containsOnly("\uD83E\uDD85\u00FC" + "x".repeat(31));
        assertThat(scan.warnings()).isEmpty();
    }

    /// What a file of these bytes is read as, without a warning.
    private List<Map<String, String>> fields(byte[] bytes) throws IOException {
        Scan scan = Scan.of(Files.write(folder.resolve("log"), bytes));
        assertThat(scan.warnings()).isEmpty();
        return scan.rows().stream().map(Scan.Row::fields).toList();
    }

    @ParameterizedTest
    @EnumSource
    void halfALineCostsAtMostItself(Kind kind) throws IOException {
        String whole = kind.whole();
        int begin = kind.head.length() + kind.first.length() + 1;
        for (int length = begin; length <= whole.length(); length++) {
            Scan scan = Scan.of(file("half", whole.substring(0, length)));
            assertThat(scan.rows()).as(whole.substring(begin, length)).hasSizeBetween(1, 2);
        }
        assertThat(Scan.of(file("empty", "")).rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAppendedWhileReadingCostsNothing(Kind kind) throws IOException {
        Path file = file("growing", kind.whole());
        FileSource source = FileSource.of(List.of(file.toString()));
        Files.writeString(file, "half a li", StandardOpenOption.APPEND);
        ScanReport report = new ScanReport(new Warnings());
        int[] rows = {0};
        source.parts()
                .forEach(part ->
                        part.read(Gate.OPEN, batch -> rows[0] += batch.selection().size(), report));
        assertThat(rows[0]).isEqualTo(2);
        assertThat(report.warnings().list()).isEmpty();
    }

    @Test
    void formatsInOneFolderAreToldApart() throws IOException {
        for (Kind kind : Kind.values()) {
            file(kind.name(), kind.whole());
            Files.write(
                    folder.resolve("packed-" + kind.name()),
                    Packing.GZIP.pack(kind.whole().getBytes(UTF_8)));
            Files.write(
                    folder.resolve(kind.name() + ".txt"),
                    Packing.ZSTD.pack(kind.whole().getBytes(UTF_8)));
        }
        file("empty", "");
        file("notes", "just text\n");
        Files.write(folder.resolve("picture"), new byte[5_000]);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Scan scan = Scan.of(folder);
        assertThat(scan.rows()).hasSize(3 * 2 * Kind.values().length + 1);
        assertThat(scan.codes()).containsExactly("input-unknown");
        assertThat(scan.values("#event_simpleName").stream().filter("A"::equals)).hasSize(6);
        assertThat(scan.values("#event_simpleName").stream().filter("NetworkConnectIP4"::equals))
                .hasSize(6);
        assertThat(scan.values("type").stream().filter("USER_LOGIN"::equals)).hasSize(6);
    }

    @Test
    void tinyFilesAreReadInTheirThousands() throws IOException {
        for (int number = 0; number < TINY_FILES; number++) {
            if (number % 1_000 == 0) {
                Files.createDirectories(folder.resolve("part" + number / 1_000));
            }
            Files.writeString(
                    folder.resolve("part" + number / 1_000).resolve(number + ".json"),
                    "{\"n\":" + number + "}\n");
        }
        Scan scan = Scan.of(folder);
        assertThat(scan.rows()).hasSize(TINY_FILES);
        assertThat(scan.warnings()).isEmpty();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
