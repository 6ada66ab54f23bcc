package dev.eyas.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Event;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.Gate.Alternative;
import dev.eyas.data.Gate.Literals;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.exec.MemoryBudget;
import dev.eyas.source.FileSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts of processes are the same whether they are read where they were seen, or searched for.
class IndexedSourceTest {

    private static final int PROCESSES = 400;
    private static final int DEPTH = 5;
    private static final Gate PROCESS_EVENTS = gate("ProcessRollup2");

    private static Gate gate(String text) {
        return new Gate(List.of(new Alternative(List.of(new Literals(Set.of(text), false)))));
    }

    /// Events of two hosts in a seeded order; ids come back, parents may be unknown.
    private static List<String> events(long seed) {
        Random random = new Random(seed);
        List<String> events = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            events.add(
                    "{\"event_simpleName\":\"%s\",\"aid\":\"%s\",\"TargetProcessId\":\"%d\",\"ParentProcessId\":\"%d\",\"timestamp\":\"%d\",\"ImageFileName\":\"/bin/%d%s\"}"
                            .formatted(
                                    random.nextInt(5) == 0
                                            ? "SyntheticProcessRollup2"
                                            : "ProcessRollup2",
                                    random.nextBoolean() ? "a" : "b",
                                    random.nextInt(PROCESSES / 2),
                                    random.nextInt(PROCESSES / 2),
                                    1_700_000_000_000L + number,
                                    number,
                                    "x".repeat(random.nextInt(300))));
            if (random.nextBoolean()) {
                events.add("{\"event_simpleName\":\"DnsRequest\",\"aid\":\"a\"}");
            }
        }
        return events;
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(zipped)) {
            stream.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return zipped.toByteArray();
    }

    static Stream<EventSource> sources() {
        List<String> events = events(7);
        byte[] lines = String.join("\n", events).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                FileSource.ofBytes("lines", lines),
                FileSource.ofBytes("zipped", zipped(lines)),
                FileSource.ofBytes(
                        "marked",
                        ("\uFEFF" + String.join("\r\n", events)).getBytes(StandardCharsets.UTF_8)),
                FileSource.ofBytes(
                        "wide",
                        ("\uFEFF" + String.join("\n", events)).getBytes(StandardCharsets.UTF_16LE)),
                FileSource.ofBytes(
                        "several a line",
                        String.join(" ", events).getBytes(StandardCharsets.UTF_8)),
                FileSource.ofBytes(
                        "array",
                        ("[\n" + String.join(",\n", events) + "]")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static IndexedSource read(EventSource source, long most, Gate gate) {
        IndexedSource indexed = new IndexedSource(source, most);
        indexed.parts().forEach(part -> part.read(gate, _ -> {}, report()));
        return indexed;
    }

    private static ScanReport report() {
        return new ScanReport(new Warnings());
    }

    private static FactLoader loader(EventSource source) {
        return new FactLoader(source, 1, report(), new MemoryBudget(Long.MAX_VALUE));
    }

    private static Set<ProcessKey> wanted(long seed) {
        Random random = new Random(seed);
        Set<ProcessKey> wanted = new HashSet<>();
        for (int number = 0; number < 5; number++) {
            wanted.add(
                    new ProcessKey(
                            random.nextBoolean() ? "a" : "b",
                            String.valueOf(random.nextInt(PROCESSES / 2))));
        }
        return wanted;
    }

    private static Set<ProcessKey> everybody() {
        return Stream.of("a", "b")
                .flatMap(aid ->
                        IntStream.range(0, PROCESSES)
                                .mapToObj(id -> new ProcessKey(aid, String.valueOf(id))))
                .collect(Collectors.toSet());
    }

    /// The image of each process that is known, by its key.
    private static Map<ProcessKey, Optional<String>> images(FactTable facts) {
        Map<ProcessKey, Optional<String>> images = new HashMap<>();
        everybody().stream()
                .filter(facts::knows)
                .forEach(key ->
                        images.put(
                                key,
                                facts.process(key)
                                        .flatMap((Event event) -> event.field("ImageFileName"))));
        return images;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void whatIsReadWhereItWasSeenIsWhatASearchFinds(EventSource source) {
        IndexedSource indexed = read(source, Long.MAX_VALUE, PROCESS_EVENTS);
        assertThat(indexed.isComplete()).isTrue();
        for (long seed = 0; seed < 20; seed++) {
            Set<ProcessKey> wanted = wanted(seed);
            assertThat(images(loader(indexed).lineage(wanted, DEPTH)))
                    .isEqualTo(images(loader(source).lineage(wanted, DEPTH)))
                    .isNotEmpty();
            assertThat(images(loader(indexed).load(Wanted.processes(wanted))))
                    .isEqualTo(images(loader(source).load(Wanted.processes(wanted))));
        }
    }

    /// The last cut is behind the last record, which has no line break.
    @ParameterizedTest
    @ValueSource(ints = {3_000, 1_000, 4})
    void ofACutFileEverythingBeforeTheCutIsReadAgain(int missing) {
        byte[] whole = zipped(String.join("\n", events(7)).getBytes(StandardCharsets.UTF_8));
        EventSource source =
                FileSource.ofBytes("cut", Arrays.copyOf(whole, whole.length - missing));
        IndexedSource indexed = read(source, Long.MAX_VALUE, PROCESS_EVENTS);
        Wanted all = Wanted.processes(everybody());
        assertThat(indexed.isComplete()).isTrue();
        assertThat(images(loader(indexed).load(all)))
                .isEqualTo(images(loader(source).load(all)))
                .isNotEmpty();
    }

    @Test
    void itGivesUpBeyondSoManyProcesses() {
        EventSource source = sources().findFirst().orElseThrow();
        IndexedSource indexed = read(source, PROCESSES - 1, PROCESS_EVENTS);
        assertThat(indexed.isComplete()).isFalse();
        assertThat(images(loader(indexed).lineage(wanted(1), DEPTH)))
                .isEqualTo(images(loader(source).lineage(wanted(1), DEPTH)))
                .isNotEmpty();
    }

    @Test
    void itGivesUpWhereTheFirstReadingDoesNotPassAllProcesses() {
        EventSource source = sources().findFirst().orElseThrow();
        assertThat(read(source, PROCESSES, gate("SyntheticProcessRollup2")).isComplete()).isFalse();
        assertThat(read(source, PROCESSES, gate("Rollup")).isComplete()).isTrue();
        assertThat(read(source, PROCESSES, Gate.OPEN).isComplete()).isTrue();
    }

    @Test
    void itGivesUpWhereRecordsDoNotStandAlone() {
        assertThat(read(new MemorySource("m", List.of(Map.of())), 1, Gate.OPEN).isComplete())
                .isFalse();
        byte[] table =
                "event_simpleName,aid,TargetProcessId\nProcessRollup2,a,1\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(read(FileSource.ofBytes("t.csv", table), 10, Gate.OPEN).isComplete()).isFalse();
    }

    @Test
    void itIsNotCompleteBeforeAllPartsWereRead() {
        EventSource source = sources().findFirst().orElseThrow();
        IndexedSource indexed = new IndexedSource(source);
        assertThat(indexed.isComplete()).isFalse();
        indexed.parts();
        assertThat(indexed.isComplete()).isFalse();
    }
}
