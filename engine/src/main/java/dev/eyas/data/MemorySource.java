package dev.eyas.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Events someone made up, as one source: worked examples, tests. A row's place is its number.
public record MemorySource(String name, List<Map<String, String>> rows) implements EventSource {

    public MemorySource {
        rows = List.copyOf(rows);
    }

    @Override
    public List<Part> parts() {
        return rows.isEmpty() ? List.of() : List.of(this::read);
    }

    private void read(Gate gate, Consumer<Batch> consumer, ScanReport report) {
        for (int from = 0; from < rows.size() && !report.isStopped(); from += Batch.ROWS) {
            List<Map<String, String>> some =
                    rows.subList(from, Math.min(rows.size(), from + Batch.ROWS));
            report.scanned(0, some.size());
            consumer.accept(Batch.of(TableRows.events(some, 0, from)));
        }
    }

    @Override
    public String name(int source) {
        return name;
    }

    @Override
    public long[] lines(int source, long[] offsets) {
        return Arrays.stream(offsets).map(offset -> offset + 1).toArray();
    }
}
