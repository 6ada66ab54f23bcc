package dev.eyas.bench.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTelemetryTest {
    @TempDir Path folder;

    @Test
    void threadsChangeNothing() throws IOException {
        SortedMap<String, String> alone =
                generate("--events", "9000", "--parts", "6", "--threads", "1");
        SortedMap<String, String> together =
                generate("--events", "9000", "--parts", "6", "--threads", "2");

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void compressionChangesNothingButTheForm() throws IOException {
        SortedMap<String, String> plain = generate("--events", "3000", "--parts", "2");
        SortedMap<String, String> compressed =
                generate("--events", "3000", "--parts", "2", "--gzip");

        assertThat(compressed.values()).containsExactlyElementsOf(plain.values());
    }

    @Test
    void theSeedDecides() throws IOException {
        assertThat(generate("--events", "500", "--seed", "1"))
                .isNotEqualTo(generate("--events", "500", "--seed", "2"));
    }

    @Test
    void thereAreAsManyEventsAsAskedFor() throws IOException {
        for (String count : List.of("1", "319", "320", "321", "5000")) {
            assertThat(events(generate("--events", count, "--parts", "4")))
                    .hasSize(Integer.parseInt(count));
        }
    }

    @Test
    void thereAreAboutAsManyBytesAsAskedFor() throws IOException {
        SortedMap<String, String> files = generate("--bytes", "3M");

        assertThat(String.join("", events(files)).length()).isBetween(2_700_000, 3_300_000);
    }

    @Test
    void eventsAreAboutElevenHundredBytesLong() throws IOException {
        List<String> events = events(generate("--events", "5000", "--profile", "plain"));

        assertThat(String.join("\n", events).length() / events.size()).isBetween(950, 1_250);
    }

    @Test
    void plainNetworkEventsAnswerThePublishedQueryAlone() throws IOException {
        List<String> events = events(generate("--events", "5000", "--profile", "plain"));

        assertThat(events).noneMatch(line -> line.contains("\\u00"));
        assertThat(connections(events))
                .allMatch(line -> line.contains("\"ImageFileName\":\""))
                .allMatch(line -> line.contains("\"ComputerName\":\""))
                .allMatch(line -> line.contains("\"ipv4Destination\":\""));
    }

    @Test
    void realisticNetworkEventsNameTheirProcessByNumberOnly() throws IOException {
        SortedMap<String, String> files =
                generate("--events", "9000", "--profile", "realistic", "--parts", "8");
        long escaped =
                files.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("part-"))
                        .filter(file -> file.getValue().contains("\\u003d"))
                        .count();

        assertThat(escaped).isEqualTo(4);
        assertThat(connections(events(files)))
                .noneMatch(line -> line.contains("\"ImageFileName\":\""))
                .noneMatch(line -> line.contains("\"ComputerName\":\""))
                .noneMatch(line -> line.contains("\"ipv4Destination\":\""))
                .allMatch(line -> line.contains("\"ContextProcessId\":\""));
    }

    @Test
    void attacksAndAgentsComeAtTheRatesAskedFor() throws IOException {
        List<String> none =
                events(generate("--events", "20000", "--attacks", "0", "--agents", "0"));
        List<String> many =
                events(generate("--events", "20000", "--attacks", "1000", "--agents", "9000"));

        assertThat(none).noneMatch(line -> line.contains(Technique.METADATA_ADDRESS));
        assertThat(many.stream().filter(line -> line.contains("security-credentials")).count())
                .isBetween(4L, 40L);
        assertThat(
                        connections(many).stream()
                                .filter(line -> line.contains(Technique.METADATA_ADDRESS))
                                .count())
                .isBetween(80L, 240L);
    }

    @Test
    void everyHostHasAName() throws IOException {
        SortedMap<String, String> files = generate("--events", "5000");

        assertThat(files.getOrDefault("aidmaster/part-00000.ndjson", "").lines()).hasSize(20);
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThatThrownBy(() -> Arguments.parse("--out", "x"))
                .hasMessage("one of --events and --bytes is needed");
        assertThatThrownBy(() -> Arguments.parse("--out", "x", "--events", "0"))
                .hasMessage("--events cannot be 0");
        assertThatThrownBy(() -> Arguments.parse("--out", "x", "--profile", "odd"))
                .hasMessage("--profile is plain or realistic, not odd");
        assertThatThrownBy(() -> Arguments.parse("--size", "1"))
                .hasMessage("there is no option --size");
        assertThatThrownBy(() -> Arguments.parse("--out")).hasMessage("--out needs a value");
        assertThat(Arguments.parse("--out", "x", "--bytes", "2g").bytes())
                .isEqualTo(2_000_000_000L);
    }

    private static List<String> connections(List<String> events) {
        return events.stream()
                .filter(line -> line.contains("\"event_simpleName\":\"NetworkConnectIP4\""))
                .toList();
    }

    private static List<String> events(SortedMap<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("part-"))
                .flatMap(file -> file.getValue().lines())
                .toList();
    }

    /// Every file below the folder, by its path, decompressed.
    private SortedMap<String, String> generate(String... options) throws IOException {
        Path out = Files.createTempDirectory(folder, "telemetry");
        List<String> words = new ArrayList<>(List.of("--out", out.toString()));
        words.addAll(List.of(options));
        GenerateTelemetry.run(Arguments.parse(words.toArray(new String[0])));
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), read(file));
            }
        }
        return files;
    }

    private static String read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
