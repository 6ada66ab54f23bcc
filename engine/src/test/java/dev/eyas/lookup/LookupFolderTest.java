package dev.eyas.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.LookupFiles.Found;
import dev.eyas.data.Table;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LookupFolderTest {

    @TempDir Path folder;

    private Found find(String name) {
        return new LookupFolder(folder).find(name);
    }

    private Found read(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return find(name);
    }

    private Found read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table table(Found found) {
        return ((Found.Read) found).table();
    }

    private static String problem(Found found) {
        return ((Found.Unusable) found).problem();
    }

    private static Map<String, String> row(Table table, int row) {
        Map<String, String> fields = new LinkedHashMap<>();
        table.fields(row, fields::put);
        return fields;
    }

    @Test
    void filesAreCalledByTheirPathsFromTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("falcon/helper"));
        read("falcon/helper/a.csv", "k\n1\n");

        assertThat(table(find("falcon/helper/a.csv")).size()).isEqualTo(1);
        assertThat(((Found.Missing) find("a.csv")).known()).containsExactly("falcon/helper/a.csv");
    }

    @Test
    void namesDoNotLeaveTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("inside"));
        read("outside.csv", "k\n1\n");
        LookupFolder inside = new LookupFolder(folder.resolve("inside"));

        assertThat(inside.find("../outside.csv")).isInstanceOf(Found.Missing.class);
        assertThat(inside.find(folder.resolve("outside.csv").toString()))
                .isInstanceOf(Found.Missing.class);
        assertThat(inside.find("a\0b")).isInstanceOf(Found.Missing.class);
        assertThat(inside.find("")).isInstanceOf(Found.Missing.class);
    }

    @Test
    void largeFilesAreNotRead() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("large.csv").toFile(), "rw")) {
            file.setLength(LookupReader.MOST_BYTES + 1L);
        }

        assertThat(problem(find("large.csv"))).isEqualTo("is larger than 64 MiB");
    }

    @Test
    void tablesHaveNotTooManyColumns() throws IOException {
        assertThat(problem(read("wide.csv", "a,".repeat(8_000) + "b\n"))).contains("8000 columns");
    }

    @Test
    void rowsMayBeShortOrLong() throws IOException {
        Table table = table(read("a.csv", "k,v\r\n1\r\n2,x,more\r\n\r\n3,\r\n"));

        assertThat(row(table, 0)).isEqualTo(Map.of("k", "1"));
        assertThat(row(table, 1)).isEqualTo(Map.of("k", "2", "v", "x"));
        assertThat(row(table, 2)).isEqualTo(Map.of("k", "3", "v", ""));
        assertThat(table.size()).isEqualTo(3);
    }

    @Test
    void aMarkAndBadBytesDoNoHarm() throws IOException {
        byte[] bytes = "\uFEFFk,v\n1,x\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;

        assertThat(row(table(read("a.csv", bytes)), 0)).isEqualTo(Map.of("k", "1", "v", "\uFFFD"));
    }

    @Test
    void brokenTextsSayWhatIsWrong() throws IOException {
        assertThat(problem(read("empty.csv", ""))).isEqualTo("has no header line");
        assertThat(problem(read("open.csv", "k\n\"1\n"))).startsWith("is no CSV");
        assertThat(problem(read("cut.json", "[{\"k\":1},"))).contains("at byte 9");
        assertThat(problem(read("more.json", "[{\"k\":1}] x"))).contains("goes on behind");
        assertThat(problem(read("deep.json", "[" + "[".repeat(100) + "]".repeat(100) + "]")))
                .contains("nests deeper");
        assertThat(problem(read("texts.json", "[\"a\",\"b\"]")))
                .isEqualTo("has parts that are no objects");
    }

    @Test
    void aFileMayHoldMoreThanOneRecordMay() throws IOException {
        String objects = "{\"k\":\"1\",\"v\":\"x\"},".repeat(20_000);

        assertThat(table(read("a.json", "[" + objects + "{}]")).size()).isEqualTo(20_001);
    }

    @Test
    void namesOfJsonMembersAreKeys() throws IOException {
        Table table = table(read("a", " { \"a\\\"b\" : {\"v\":1} , \"c\":{} } "));

        assertThat(table.key()).contains("_key");
        assertThat(row(table, 0)).isEqualTo(Map.of("_key", "a\"b", "v", "1"));
        assertThat(row(table, 1)).isEqualTo(Map.of("_key", "c"));
    }

    @Test
    void aFileIsReadOnce() throws IOException {
        LookupFolder files = new LookupFolder(folder);
        Files.writeString(folder.resolve("a.csv"), "k\n1\n");
        Found first = files.find("a.csv");
        Files.writeString(folder.resolve("a.csv"), "k\n2\n");

        assertThat(files.find("a.csv")).isSameAs(first);
    }
}
