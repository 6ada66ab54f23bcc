package dev.eyas.spec;

import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.TableRows;
import dev.eyas.format.JsonFormat;
import dev.eyas.source.FileSource;
import dev.eyas.source.ReadSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// The events of a case, as sources of both kinds: rows in memory, and bytes in a file that is read
/// like anyone's. An event has a time, a second after the one before, and an empty raw text, unless
/// the table says otherwise.
record SpecEvents(List<Map<String, String>> events, Path file) {

    private static final long FIRST_TIME = 1_767_225_600_000L;
    private static final int[] BUFFER_BYTES = {7, 64, 4096};

    static SpecEvents of(Table table, Path folder, RandomGenerator random) throws IOException {
        List<Map<String, String>> events = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            Map<String, String> event = new LinkedHashMap<>();
            if (!table.columns().contains(Batch.TIMESTAMP)) {
                event.put(Batch.TIMESTAMP, Long.toString(FIRST_TIME + events.size() * 1000L));
            }
            event.put("@rawstring", "");
            event.putAll(row);
            event.computeIfPresent(
                    Batch.TIMESTAMP,
                    (_, time) -> time.endsWith("Z") ? Long.toString(millis(time)) : time);
            events.add(event);
        }
        Path file = Files.createTempFile(folder, "events", ".ndjson");
        Files.writeString(file, new JsonWriter(random).lines(events));
        return new SpecEvents(events, file);
    }

    static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    /// The events as rows, in so many parts.
    EventSource rows(int batchRows, int parts) {
        return new InMemory(events, batchRows, parts);
    }

    /// The events as bytes, in about so many parts, read in gulps of a random size.
    EventSource bytes(int batchRows, int parts, RandomGenerator random) throws IOException {
        long size = Files.size(file);
        ReadSettings settings =
                ReadSettings.DEFAULT
                        .withBatchRows(batchRows)
                        .withBufferBytes(BUFFER_BYTES[random.nextInt(BUFFER_BYTES.length)])
                        .withPartBytes(parts == 1 ? Long.MAX_VALUE : Math.max(1, size / parts + 1));
        return FileSource.of(
                List.of(file.toString()),
                InputStream.nullInputStream(),
                Optional.of(new JsonFormat()),
                settings);
    }

    /// A source that searches nothing in raw bytes, so that everything is decoded.
    static EventSource ungated(EventSource source) {
        return new Ungated(source);
    }

    private record Ungated(EventSource inner) implements EventSource.Over {
        @Override
        public List<Part> parts() {
            return inner.parts().stream()
                    .<Part>map(
                            part -> (_, consumer, report) -> part.read(Gate.OPEN, consumer, report))
                    .toList();
        }
    }

    private record InMemory(List<Map<String, String>> events, int batchRows, int count)
            implements EventSource {
        @Override
        public List<Part> parts() {
            int size = Math.max(1, (events.size() + count - 1) / count);
            List<Part> parts = new ArrayList<>();
            for (int from = 0; from < events.size(); from += size) {
                int start = from;
                int end = Math.min(events.size(), from + size);
                parts.add((_, consumer, report) -> read(start, end, consumer, report));
            }
            return parts;
        }

        private void read(int from, int end, Consumer<Batch> consumer, ScanReport report) {
            for (int start = from; start < end; start += batchRows) {
                List<Map<String, String>> rows =
                        events.subList(start, Math.min(end, start + batchRows));
                report.scanned(0, rows.size());
                consumer.accept(Batch.of(TableRows.events(rows, 0, start)));
            }
        }

        @Override
        public String name(int source) {
            return "events";
        }

        @Override
        public long[] lines(int source, long[] offsets) {
            return Arrays.stream(offsets).map(offset -> offset + 1).toArray();
        }
    }
}
