package dev.eyas.detect;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.source.FileSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The telemetry of many test cases as one source, read once and kept. Hosts of different cases are
/// different hosts, whatever they are called: name and id have the number of the case before them.
final class CaseSource implements EventSource {

    private static final List<String> HOST_FIELDS = List.of("aid", "ComputerName");
    private static final char MARK = '~';

    /// A source of one case, by what people call it.
    private record Origin(int test, String name) {}

    private final List<Origin> origins = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();

    CaseSource(List<TestCase> cases) {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < cases.size(); number++) {
            events.addAll(read(number, cases.get(number).telemetry().source()));
        }
        for (int from = 0; from < events.size(); from += Batch.ROWS) {
            List<Event> some = events.subList(from, Math.min(events.size(), from + Batch.ROWS));
            batches.add(Batch.of(new CaseRows(some)));
        }
    }

    private List<Event> read(int test, FileSource source) {
        List<Event> events = new ArrayList<>();
        for (Part part : source.parts()) {
            part.read(
                    Gate.OPEN,
                    batch -> {
                        for (int at = 0; at < batch.selection().size(); at++) {
                            events.add(batch.event(batch.selection().row(at)));
                        }
                    },
                    new ScanReport(new Warnings()));
        }
        int first = origins.size();
        int last = events.stream().mapToInt(Event::source).max().orElse(-1);
        for (int number = 0; number <= last; number++) {
            origins.add(new Origin(test, source.name(number)));
        }
        return events.stream()
                .sorted(Comparator.comparingInt(Event::source).thenComparingLong(Event::offset))
                .map(event -> new Event(first + event.source(), event.offset(), own(test, event)))
                .toList();
    }

    private static Map<String, String> own(int test, Event event) {
        Map<String, String> fields = new LinkedHashMap<>(event.fields());
        HOST_FIELDS.forEach(
                field -> fields.computeIfPresent(field, (_, host) -> "" + test + MARK + host));
        return fields;
    }

    /// The number of the case an event belongs to.
    int test(Event event) {
        return origins.get(event.source()).test();
    }

    /// What a host is called, without the number of the case.
    static String told(int test, String host) {
        String mark = "" + test + MARK;
        return host.startsWith(mark) ? host.substring(mark.length()) : host;
    }

    @Override
    public List<Part> parts() {
        return batches.isEmpty() ? List.of() : List.of(this::read);
    }

    private void read(Gate gate, Consumer<Batch> consumer, ScanReport report) {
        for (Batch batch : batches) {
            if (report.isStopped()) {
                return;
            }
            consumer.accept(batch);
        }
    }

    @Override
    public String name(int source) {
        return origins.get(source).name();
    }

    /// Nobody asks where in a test the evidence stands.
    @Override
    public long[] lines(int source, long[] offsets) {
        return Arrays.stream(offsets).map(_ -> 1).toArray();
    }
}
