package dev.eyas.bench.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ExampleHourTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final long MOST_BYTES = 5_000_000;

    private final ExampleHour hour = new ExampleHour();
    private final ExampleFleet fleet = new ExampleFleet();

    @Test
    void theCommittedFilesAreWhatTheGeneratorWrites() throws IOException {
        SortedMap<String, String> committed = committed();
        SortedMap<String, String> generated = generated(2);

        assertThat(committed.keySet()).isEqualTo(generated.keySet());
        for (String path : generated.keySet()) {
            boolean same = Objects.equals(committed.get(path), generated.get(path));
            assertThat(same).as("%s is as ExampleHour writes it", path).isTrue();
        }
    }

    @Test
    void threadsChangeNothing() {
        assertThat(generated(2)).isEqualTo(generated(1));
    }

    @Test
    void itIsOneHourOfTwentyHosts() {
        List<Event> events = hour.bucket(2).events();

        assertThat(events).hasSizeGreaterThanOrEqualTo(20_000);
        assertThat(hour.hosts()).hasSize(20).extracting(Host::name).doesNotHaveDuplicates();
        assertThat(hour.hosts()).extracting(Host::id).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> event.moment().receivedMillis())
                .allMatch(time -> time >= Story.millis("10:00:00"))
                .allMatch(time -> time < Story.millis("10:59:59.999"));
    }

    @Test
    void itIsSmallEnoughToKeep() throws IOException {
        long size = 0;
        try (Stream<Path> paths = Files.walk(EXAMPLES)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }

        assertThat(size).isLessThan(MOST_BYTES);
    }

    @Test
    void halfOfThePartsAreWrittenForHtml() {
        List<String> parts =
                generated(2).entrySet().stream()
                        .filter(file -> file.getKey().matches("data/.*/part-.*"))
                        .map(Map.Entry::getValue)
                        .toList();

        assertThat(parts).hasSize(24);
        assertThat(parts.stream().filter(part -> part.contains("\\u003d"))).hasSize(12);
    }

    @Test
    void attacksHaveTheirProcessesAndConnectionsInDifferentFiles() {
        for (Story story : ExampleAttacks.seen(fleet)) {
            Set<String> shared = files(story.processEvents(), story.processLane());
            shared.retainAll(files(story.otherEvents(), story.otherLane()));

            assertThat(shared).as(story.title()).isEmpty();
        }
    }

    @Test
    void oneAttackHasItsConnectionInAnEarlierFileThanItsProcess() {
        assertThat(ExampleAttacks.seen(fleet))
                .filteredOn(story -> story.otherLane() < story.processLane())
                .extracting(Story::title)
                .containsExactly("GCP service account token by curl");
    }

    @Test
    void attackersHaveTwoAncestorsWhoseStartWasReported() {
        List<Story> attacks = new ArrayList<>(ExampleAttacks.seen(fleet));
        attacks.addAll(ExampleAttacks.unseen(fleet));
        for (Story story : attacks) {
            assertThat(ancestors(story)).as(story.title()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void thePublishedQueryFindsWhatIsPlantedAndNothingElse() {
        Set<Event> expected = new HashSet<>();
        for (Story story : hour.stories()) {
            expected.addAll(PublishedSelection.of(story.events()));
        }

        assertThat(PublishedSelection.of(hour.bucket(2).events()))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ExampleAttacks.unseen(fleet))
                .allMatch(story -> PublishedSelection.of(story.events()).isEmpty());
        assertThat(reported(ExampleAttacks.seen(fleet))).isEqualTo(4);
        assertThat(reported(ExampleCallers.named(fleet))).isEqualTo(4);
        assertThat(reported(ExampleCallers.unnamed(fleet))).isEqualTo(13);
    }

    @Test
    void theReadmeListsEveryStory() throws IOException {
        assertThat(Files.readString(EXAMPLES.resolveSibling("docs").resolve("examples.md")))
                .contains(hour.table());
    }

    private static long reported(List<Story> stories) {
        return stories.stream()
                .filter(story -> !PublishedSelection.of(story.events()).isEmpty())
                .count();
    }

    /// How many reported starts lie above the last process of the story.
    private static int ancestors(Story story) {
        List<RunningProcess> started = new ArrayList<>();
        for (Event event : story.processEvents()) {
            if (event instanceof ProcessEvent start) {
                started.add(start.process());
            }
        }
        int count = 0;
        long wanted = started.getLast().parentId();
        for (RunningProcess process : started.reversed()) {
            if (process.id() == wanted) {
                count++;
                wanted = process.parentId();
            }
        }
        return count;
    }

    private static Set<String> files(List<Event> events, int lane) {
        Set<String> files = new HashSet<>();
        events.forEach(event -> files.add(ExampleBucket.path(event, lane)));
        return files;
    }

    private SortedMap<String, String> generated(int threads) {
        SortedMap<String, String> files = new TreeMap<>();
        for (ExampleBucket.Entry entry : hour.bucket(threads).entries()) {
            files.put(entry.path(), new String(entry.content().toArray(), StandardCharsets.UTF_8));
        }
        return files;
    }

    /// The files in the repository, decompressed.
    private static SortedMap<String, String> committed() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String folder : List.of("audit", "data", "fdrv2")) {
            try (Stream<Path> paths = Files.walk(EXAMPLES.resolve(folder))) {
                for (Path file : paths.filter(Files::isRegularFile).toList()) {
                    String path = EXAMPLES.relativize(file).toString().replace('\\', '/');
                    files.put(path, decompressed(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    private static String decompressed(byte[] stored) throws IOException {
        boolean compressed = stored.length > 1 && stored[0] == 0x1f && stored[1] == (byte) 0x8b;
        if (!compressed) {
            return new String(stored, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
