package dev.eyas.bench.telemetry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/// The files of the example hour, as FDR lays them into a bucket.
///
/// A quarter of an hour is a batch: a folder of six parts and an empty `_SUCCESS`. The folders'
/// names say nothing about their order, and which part of its batch an event lands in is chance.
final class ExampleBucket {
    static final int LANES = 6;

    private static final List<String> BATCHES =
            List.of(
                    "data/8c1f6a52-2f0e-4d7b-9a44-61c0f1b7d3e8/",
                    "data/2b97d410-5e63-47a9-8f0c-d9e4a6170b35/",
                    "data/f3a0c68e-91d4-4b12-b7e5-04c82d6f9a17/",
                    "data/517e2d9b-c806-4f3a-a1d9-3eb7705f4c62/");
    private static final String HOSTS = "fdrv2/aidmaster/d04b83f6-7a15-4ce9-92b8-50f3e1c6a7d2/";
    private static final long BATCH_MILLIS = 15 * 60_000L;

    private final List<List<Event>> parts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /// How a file is stored.
    enum Form {
        GZIP,
        PLAIN
    }

    /// A file below the bucket, with its content before compression.
    record Entry(String path, Form form, Bytes content) {

        /// The bytes on disk.
        byte[] stored() {
            return switch (form) {
                case PLAIN -> content.toArray();
                case GZIP -> compressed();
            };
        }

        private byte[] compressed() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                content.writeTo(out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return bytes.toByteArray();
        }
    }

    ExampleBucket() {
        for (int part = 0; part < BATCHES.size() * LANES; part++) {
            parts.add(new ArrayList<>());
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// All events, in no particular order.
    List<Event> events() {
        return parts.stream().flatMap(List::stream).toList();
    }

    void add(Event event, Dice dice) {
        add(event, dice.below(LANES));
    }

    void add(Event event, int lane) {
        parts.get(part(event, lane)).add(event);
    }

    /// The file an event of that lane lands in.
    static String path(Event event, int lane) {
        return path(part(event, lane));
    }

    void render(Profile profile, long seed, int threads) {
        List<Integer> numbers = IntStream.range(0, parts.size()).boxed().toList();
        entries.addAll(Parallel.map(threads, numbers, part -> entry(part, profile, seed)));
        for (String batch : BATCHES) {
            entries.add(new Entry(batch + "_SUCCESS", Form.PLAIN, new Bytes()));
        }
    }

    void addHosts(Bytes lines) {
        entries.add(new Entry(HOSTS + "part-00000.gz", Form.GZIP, lines));
        entries.add(new Entry(HOSTS + "_SUCCESS", Form.PLAIN, new Bytes()));
    }

    /// A log of a host, which lies beside what a sensor delivers.
    void addLog(String path, Form form, List<String> lines) {
        byte[] bytes = (String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8);
        Bytes content = new Bytes(bytes.length);
        content.raw(bytes);
        entries.add(new Entry(path, form, content));
    }

    private Entry entry(int part, Profile profile, long seed) {
        List<Event> events = new ArrayList<>(parts.get(part));
        events.sort(Comparator.comparingLong(event -> event.moment().receivedMillis()));
        Bytes bytes = new Bytes();
        Line line = new Line(Dice.of(seed, part));
        for (Event event : events) {
            line.clear();
            event.describe(line, profile);
            line.writeTo(bytes, profile.keyOrder(), profile.escaping(part));
        }
        return new Entry(path(part), form(part), bytes);
    }

    private static int part(Event event, int lane) {
        long sinceBegin = event.moment().receivedMillis() - Story.millis("10:00:00");
        return Math.toIntExact(sinceBegin / BATCH_MILLIS) * LANES + lane;
    }

    /// Three files lack the extension, and one of these is not compressed: FDR's older form and
    /// unpacked copies.
    private static String path(int part) {
        String name = String.format(Locale.ROOT, "part-%05d", part % LANES);
        String extension =
                switch (part) {
                    case 4, 14, 23 -> "";
                    default -> ".gz";
                };
        return BATCHES.get(part / LANES) + name + extension;
    }

    private static Form form(int part) {
        return part == 14 ? Form.PLAIN : Form.GZIP;
    }
}
