package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eyas.data.Gate;
import dev.eyas.data.Warnings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileListingTest {

    @TempDir private Path folder;

    @Test
    void aBucketIsReadAsItLies() throws IOException {
        write("data/b1/part-0");
        write("fdrv2/aidmaster/y/part-0");
        write("data/b1/_SUCCESS");
        write("data/.tmp/part-1");
        write("data/.hidden");
        assertThat(names(folder.toString()))
                .containsExactly("data/b1/part-0", "fdrv2/aidmaster/y/part-0");
    }

    @Test
    void ranksDoNotDependOnTheOrderOfArguments() throws IOException {
        String second = write("b").toString();
        String first = write("a").toString();
        assertThat(names(second, first)).containsExactly("a", "b");
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws IOException {
        String file = write("a").toString();
        assertThat(names(folder.toString(), file, folder + "/./a")).containsExactly("a");
    }

    @Test
    void linksAreFollowedButNotRoundInCircles() throws IOException {
        write("a/x");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("same"), folder.resolve("a/x"));
        assertThat(names(folder.toString())).containsExactly("a/x");
    }

    @Test
    void patternsMatchNamesFoldersAndDepths() throws IOException {
        write("data/d1/x.json");
        write("data/d2/y.json");
        write("data/d2/y.txt");
        assertThat(names(folder + "/data/*/*.json"))
                .containsExactly("data/d1/x.json", "data/d2/y.json");
        assertThat(names(folder + "/data/d[2]")).containsExactly("data/d2/y.json", "data/d2/y.txt");
        assertThat(names(folder + "/**/x.*")).containsExactly("data/d1/x.json");
    }

    @Test
    void whatIsMissingIsToldAndTheRestIsRead() throws IOException {
        Path good = write("good");
        Scan scan =
                Scan.of(
                        good,
                        folder.resolve("missing"),
                        folder.resolve("none-*"),
                        folder.resolve("bad-[x"));
        assertThat(scan.values("n")).containsExactly("1");
        assertThat(scan.codes()).containsExactly("input-missing", "input-missing", "input-missing");
        assertThat(scan.warnings()).allMatch(Warnings.Warning::incomplete);
    }

    @Test
    void aForbiddenFolderIsTold() throws IOException {
        write("secret/a");
        Path secret = folder.resolve("secret");
        assumeTrue(
                secret.toFile().setReadable(false) && !Files.isReadable(secret),
                "root reads everything");
        Scan scan = Scan.of(folder);
        assertThat(scan.codes()).containsExactly("input-forbidden");
    }

    @Test
    void standardInputCanBeReadAgain() {
        InputStream input =
                new ByteArrayInputStream("{\"n\":1}\n{\"n\":2}\n".getBytes(StandardCharsets.UTF_8));
        FileSource source =
                FileSource.of(List.of("-"), input, Optional.empty(), ReadSettings.DEFAULT);
        assertThat(Scan.of(source, Gate.OPEN).values("n")).containsExactly("1", "2");
        assertThat(Scan.of(source, Gate.OPEN).values("n")).containsExactly("1", "2");
        assertThat(source.name(0)).isEqualTo("-");
        assertThat(source.line(0, 8)).isEqualTo(2);
    }

    @Test
    void aSpoolBeyondItsMemoryIsTheSame() throws IOException {
        byte[] bytes = "0123456789".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Spool spool = new Spool(() -> new ByteArrayInputStream(bytes), 1_000);
        for (int time = 0; time < 2; time++) {
            try (InputStream stream = spool.open()) {
                assertThat(stream.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{\"n\":1}\n");
    }

    private List<String> names(String... paths) {
        return new FileListing(InputStream.nullInputStream())
                .list(List.of(paths)).stream()
                        .map(file -> folder.relativize(Path.of(file.name()).normalize()).toString())
                        .toList();
    }
}
