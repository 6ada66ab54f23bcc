package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `eyas run`: what it reads, and what becomes of the rest when some of it cannot be read.
final class RunInputTest {

    private static final String COUNT = "select(n)";

    @TempDir private Path folder;
    private Path good;

    @BeforeEach
    void writeGoodFile() throws IOException {
        good = Files.writeString(folder.resolve("good"), "{\"n\":1}\n");
    }

    @Test
    void withoutPathsItReadsWhatIsPiped() {
        assertThat(Eyas.piped("{\"n\":7}").and("run", COUNT).out()).isEqualTo("{\"n\":\"7\"}\n");
        assertThat(Eyas.piped("{\"n\":7}").and("run", COUNT, "-").out())
                .isEqualTo("{\"n\":\"7\"}\n");
        assertThat(Eyas.piped(gzip("{\"n\":7}")).and("run", COUNT).out())
                .isEqualTo("{\"n\":\"7\"}\n");
    }

    @Test
    void withoutPathsOnATerminalItTellsHowToUseIt() {
        Eyas.Outcome run = Eyas.typed(80).and("run", COUNT);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: eyas run [OPTIONS] 'QUERY' [PATH…]\n");
    }

    @Test
    void withoutAQueryItTellsHowToUseIt() {
        Eyas.Outcome run = Eyas.run("run");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: eyas run [OPTIONS] 'QUERY' [PATH…]\n");
    }

    @Test
    void filesFoldersAndPatternsAreReadOnce() throws IOException {
        Files.write(folder.resolve("more.gz"), gzip("{\"n\":2}\n"));
        Files.writeString(folder.resolve("_SUCCESS"), "");
        Eyas.Outcome run = Eyas.run("run", COUNT, "" + folder, "" + good, folder + "/*.gz");
        assertThat(run.lines()).containsExactlyInAnyOrder("{\"n\":\"1\"}", "{\"n\":\"2\"}");
        assertThat(run.code()).isZero();
    }

    @Test
    void aMissingFileCostsTheOthersNothing() {
        Eyas.Outcome run = Eyas.run("run", COUNT, folder + "/none", "" + good);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("{\"n\":\"1\"}\n");
        assertThat(run.complaints())
                .isEqualTo(
                        "error[input-missing]: There is no such file.\n --> " + folder + "/none\n");
    }

    @Test
    void everyMissingFileIsNamedAlsoWhenQuiet() {
        Eyas.Outcome run = Eyas.run("run", "-q", COUNT, folder + "/x", folder + "/y*.gz");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo(
                        """
                        error[input-missing]: There is no such file.
                         --> %1$s/x
                        error[input-missing]: No file matches this pattern.
                         --> %1$s/y*.gz
                        """
                                .formatted(folder));
    }

    @Test
    void anEmptyPathIsNoFile() {
        Eyas.Outcome run = Eyas.run("run", COUNT, "", "" + good);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("{\"n\":\"1\"}\n");
        assertThat(run.complaints()).startsWith("error[input-missing]: The path is empty.\n");
    }

    /// The super-user may read everything.
    @Test
    void aForbiddenFolderCostsTheOthersNothing() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.writeString(closed.resolve("part"), "{\"n\":3}\n");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed)).isFalse();
        for (String path : new String[] {"" + folder, "" + closed}) {
            Eyas.Outcome run = Eyas.run("run", COUNT, path, "" + good);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out()).isEqualTo("{\"n\":\"1\"}\n");
            assertThat(run.complaints())
                    .isEqualTo(
                            "error[input-forbidden]: There is no permission to read this.\n --> "
                                    + closed
                                    + "\n");
        }
    }

    @Test
    void aGzipCutInHalfGivesWhatItHasAndCostsTheOthersNothing() throws IOException {
        Path cut = folder.resolve("cut.gz");
        long readable = writeCutGzip(cut);
        Eyas.Outcome run = Eyas.run("run", "n<100 | count()", "" + cut, "" + good);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("{\"_count\":\"101\"}\n");
        assertThat(run.complaints())
                .isEqualTo(
                        "error[input-cut]: The compressed file ends too early, after %,d bytes of text.\n --> %s\n"
                                .formatted(readable, cut));
    }

    /// Half of a file of many lines; answers how many bytes of text can still be read.
    private static long writeCutGzip(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 20_000; number++) {
            lines.append("{\"n\":").append(number).append(",\"h\":\"");
            lines.append(Integer.toHexString(number * 0x9E3779B1)).append("\"}\n");
        }
        byte[] whole = gzip(lines.toString());
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        long readable = 0;
        try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
            while (text.read() >= 0) {
                readable++;
            }
        } catch (EOFException _) {
            return readable;
        }
        throw new AssertionError("the file is whole");
    }

    @Test
    void aBadLineWarnsOfItsPlaceAndIsAnErrorOnlyWhenStrict() throws IOException {
        Path file = Files.writeString(folder.resolve("odd"), "{\"n\":1}\n{\"n\":}\n{\"n\":x}\n");
        Eyas.Outcome lenient = Eyas.run("run", COUNT, "" + file);
        assertThat(lenient.code()).isZero();
        assertThat(lenient.out()).isEqualTo("{\"n\":\"1\"}\n");
        assertThat(lenient.complaints())
                .isEqualTo(
                        "warning[record-not-json]: A record is not JSON.\n --> "
                                + file
                                + ":2, the first of 2 times\n");

        Eyas.Outcome strict = Eyas.run("run", "--strict", COUNT, "" + file);
        assertThat(strict.code()).isEqualTo(3);
        assertThat(strict.out()).isEqualTo(lenient.out());
    }

    @Test
    void whatIsNoTelemetryIsAnErrorOnlyWhenStrict() throws IOException {
        Path file = Files.write(folder.resolve("odd"), new byte[] {1, 0, 2});
        assertThat(Eyas.run("run", COUNT, "" + file, "" + good).code()).isZero();
        assertThat(Eyas.run("run", COUNT, "" + file, "" + good, "--strict").code()).isEqualTo(3);
    }

    @Test
    void theInputFormatCanBeSaid() {
        String event = "{\"event_simpleName\":\"DnsRequest\"}";
        String[] run = {"run", "groupBy(#event_simpleName)", "--input-format"};
        assertThat(Eyas.piped(event).and(run[0], run[1], run[2], "falcon").out())
                .isEqualTo("{\"#event_simpleName\":\"DnsRequest\",\"_count\":\"1\"}\n");
        assertThat(Eyas.piped(event).and(run[0], run[1], run[2], "json").out()).isEmpty();
        Eyas.Outcome wrong = Eyas.piped(event).and(run[0], run[1], run[2], "jsno");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("error: there is no input format `jsno`\n");
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(bytes)) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"kvParse,'k%1$d=1 '", "parseJson,'\"k%1$d\":1,'"})
    void ofATextWithTooManyFieldsTheFirstAreTaken(String function, String pair) {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 9_000; number++) {
            text.append(pair.formatted(number));
        }
        String whole = function.equals("kvParse") ? "" + text : "{" + text + "\"z\":1}";
        String event = "{\"a\":\"" + whole.replace("\"", "\\\"") + "\"}\n";

        Eyas.Outcome run =
                Eyas.piped(event).and("run", function + "(a) | select([k0, k7999, k8000])");

        assertThat(run.out()).isEqualTo("{\"k0\":\"1\",\"k7999\":\"1\"}\n");
        assertThat(run.err()).contains("a text had more than 8000 fields");
    }
}
