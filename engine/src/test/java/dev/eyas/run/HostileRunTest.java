package dev.eyas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import dev.eyas.exec.QueryResult;
import dev.eyas.source.FileSource;
import dev.eyas.source.ReadSettings;
import dev.eyas.syntax.Dialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A folder in which nearly everything is broken gives the rows of all that is not, and names each
/// file, line and cause.
final class HostileRunTest {

    private static final Engine ENGINE = Engine.create();
    private static final int LONG_LINE = 10 << 20;

    @TempDir private Path folder;

    private final Warnings warnings = new Warnings();

    private QueryResult run(String query, FileSource source, RunSettings settings) {
        CheckedQuery checked = ENGINE.check(query, Dialect.EYAS);
        assertThat(checked.diagnostics()).noneMatch(diagnostic -> diagnostic.isError());
        return ENGINE.run(checked, source, settings, new ScanReport(warnings));
    }

    private FileSource source() {
        return FileSource.of(
                List.of(folder.toString(), folder.resolve("missing").toString()),
                InputStream.nullInputStream(),
                Optional.empty(),
                ReadSettings.DEFAULT.withBombBytes(32 << 20));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatIsWholeIsFoundAndTheRestIsTold(int threads) throws IOException {
        write("bad-utf8", bytes("{\"n\":\"bad-utf8\",\"x\":\"?\"}\n", (byte) 0xFE));
        write("bomb.gz", bomb());
        write("cut.gz", cut());
        write("deep", "{\"n\":\"before\"}\n" + deep() + "\n{\"n\":\"deep\"}\n");
        write("duplicate", "{\"n\":\"first\",\"n\":\"duplicate\"}\n");
        write("empty", "");
        write("good-1", "{\"n\":\"good-1\"}\n");
        write("half", "{\"n\":\"half\"}\n{\"n\":\"ha");
        write("long", "{\"n\":\"long\",\"x\":\"" + "x".repeat(LONG_LINE) + "\"}\n");
        write("noise", new byte[] {1, 2, 0, 3, '\n'});
        write("nul", bytes("{\"n\":\"nul\",\"x\":\"?\"}\n", (byte) 0));
        write("odd-line", "{\"n\":\"x\"}\n{\"n\":}\n{\"n\":\"odd-line\"}\n");
        write("z-good-2", "{\"n\":\"good-2\"}\n");

        FileSource source = source();
        QueryResult result =
                run("n=* | groupBy(n, limit=max)", source, RunSettings.at(0).withThreads(threads));

        assertThat(result.rows().stream().map(row -> row.get("n")))
                .contains(
                        "bad-utf8",
                        "bomb",
                        "cut-0",
                        "before",
                        "deep",
                        "duplicate",
                        "good-1",
                        "half",
                        "long",
                        "nul",
                        "odd-line",
                        "good-2")
                .doesNotContain("first");
        assertThat(told(source))
                .containsExactlyInAnyOrder(
                        "gzip-bomb bomb.gz",
                        "record-too-long bomb.gz:2",
                        "input-cut cut.gz",
                        "record-too-deep deep:2",
                        "record-cut half:2",
                        "input-missing missing",
                        "input-unknown noise",
                        "record-not-json odd-line:2");
    }

    /// Code and place of each warning: the file, and the line where one record is to blame.
    private List<String> told(FileSource source) {
        List<String> told = new ArrayList<>();
        for (Warnings.Warning warning : warnings.list()) {
            Place place = warning.first();
            String file = String.valueOf(Path.of(source.name(place.source())).getFileName());
            String line =
                    warning.code().startsWith("record-")
                            ? ":" + source.line(place.source(), place.offset())
                            : "";
            told.add(warning.code() + " " + file + line);
            assertThat(warning.message()).isNotEmpty();
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=/(a+)+$/", "x=/(a|b)*c/", "regex(\"(a|b)*c$\", field=x)"})
    void aLongValueDoesNotStopARegex(String query) throws IOException {
        String ab = "ab".repeat(500_000);
        write("values", "{\"n\":1,\"x\":\"" + ab + "!\"}\n{\"n\":2,\"x\":\"" + ab + "cca\"}\n");
        write("good", "{\"n\":3,\"x\":\"aac\"}\n{\"n\":4,\"x\":\"caa\"}\n");
        List<String> found =
                run(query + " | n != 9 | sort(n, order=asc)", source(), RunSettings.at(0))
                        .rows()
                        .stream()
                        .map(row -> row.get("n"))
                        .toList();
        assertThat(found)
                .isEqualTo(
                        switch (query) {
                            case "x=/(a+)+$/" -> List.of("2", "4");
                            case "x=/(a|b)*c/" -> List.of("2", "3", "4");
                            default -> List.of("3");
                        });
    }

    @Test
    void aQueryOfParenthesesIsOneError() {
        String query = "(".repeat(10_000) + "a" + ")".repeat(10_000);
        assertThat(ENGINE.check(query, Dialect.EYAS).diagnostics())
                .singleElement()
                .matches(diagnostic -> diagnostic.code().equals("too-deep"));
        assertThat(ENGINE.check(query.substring(10_000), Dialect.EYAS).hasErrors()).isTrue();
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    /// The text with its last `?` replaced.
    private static byte[] bytes(String text, byte odd) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[text.lastIndexOf('?')] = odd;
        return bytes;
    }

    private static String deep() {
        return "{\"n\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    }

    private static byte[] cut() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 20_000; number++) {
            String hash = Integer.toHexString(number * 0x9E3779B1);
            lines.append("{\"n\":\"cut-" + number + "\",\"x\":\"" + hash + "\"}\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(bytes)) {
            output.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream output = new GZIPOutputStream(bytes)) {
            output.write("{\"n\":\"bomb\"}\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int count = 0; count < 40; count++) {
                output.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
