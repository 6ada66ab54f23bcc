package dev.eyas.assist;

import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.NumberText;
import dev.eyas.data.OrderKey;
import dev.eyas.data.ScanReport;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Learns which fields a source has from the first events of each of its parts. One thread looks at
/// events; any may ask what is known so far.
public final class FieldSample {

    /// So many values of a field are told apart.
    private static final int MOST_VALUES = 500;

    /// So many of them are told.
    private static final int TOLD_VALUES = 200;

    /// Longer values are no use as suggestions.
    private static final int LONGEST_VALUE = 80;

    private static final String RAW = "@rawstring";

    private final int eventsOfPart;
    private final int eventsOfAll;
    private final Map<String, Tally> tallies = new HashMap<>();
    private long events;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    /// What was seen of a field.
    private static final class Tally {

        private final Map<String, Integer> values = new HashMap<>();
        private final Map<String, Long> byType = new HashMap<>();
        private long events;
        private long numbers;

        void add(String value, String type) {
            events++;
            if (byType.size() < MOST_VALUES || byType.containsKey(type)) {
                byType.merge(type, 1L, Long::sum);
            }
            if (NumberText.isNumber(value)) {
                numbers++;
            }
            if (value.length() <= LONGEST_VALUE
                    && !value.isEmpty()
                    && (values.size() < MOST_VALUES || values.containsKey(value))) {
                values.merge(value, 1, Integer::sum);
            }
        }

        KnownField field(String name) {
            Comparator<Map.Entry<String, Integer>> often = Map.Entry.comparingByValue();
            return new KnownField(
                    name,
                    events,
                    numbers,
                    values.entrySet().stream()
                            .sorted(often.reversed().thenComparing(Map.Entry.comparingByKey()))
                            .limit(TOLD_VALUES)
                            .map(entry -> new KnownField.Value(entry.getKey(), entry.getValue()))
                            .toList(),
                    byType);
        }
    }

    /// What is known.
    ///
    /// @param events how many events were looked at
    /// @param fields those that most events have first
    /// @param earliest the time of the earliest of them, in epoch milliseconds
    /// @param latest the time of the latest
    public record Sampled(
            long events, List<KnownField> fields, OptionalLong earliest, OptionalLong latest) {
        public Sampled {
            fields = List.copyOf(fields);
        }
    }

    /// @param eventsOfPart so many events of each part are looked at
    /// @param eventsOfAll so many of all parts, roughly; each gets its share
    public FieldSample(int eventsOfPart, int eventsOfAll) {
        this.eventsOfPart = eventsOfPart;
        this.eventsOfAll = eventsOfAll;
    }

    /// Looks at the source, until the report is told to stop. Damage goes to the report.
    public void look(EventSource source, ScanReport report) {
        List<EventSource.Part> parts = source.parts();
        int share = Math.clamp(eventsOfAll / Math.max(1, parts.size()), 1, eventsOfPart);
        for (EventSource.Part part : parts) {
            if (report.isStopped()) {
                return;
            }
            ScanReport own = new ScanReport(report.warnings());
            int[] left = {share};
            part.read(
                    Gate.OPEN,
                    batch -> {
                        left[0] -= add(batch, left[0]);
                        if (left[0] == 0 || report.isStopped()) {
                            own.stop();
                        }
                    },
                    own);
        }
    }

    /// Looks at so many rows at most, and tells how many there were.
    private synchronized int add(Batch batch, int most) {
        int count = Math.min(most, batch.selection().size());
        for (int position = 0; position < count; position++) {
            int row = batch.selection().row(position);
            Map<String, String> fields = batch.fields(row);
            String type = fields.getOrDefault(KnownField.TYPE, "");
            fields.forEach((name, value) -> {
                if (!name.equals(RAW)) {
                    tallies.computeIfAbsent(name, _ -> new Tally()).add(value, type);
                }
            });
            long time = batch.time(row);
            if (time != OrderKey.NO_TIME) {
                earliest = Math.min(earliest, time);
                latest = Math.max(latest, time);
            }
        }
        events += count;
        return count;
    }

    /// What is known so far.
    public synchronized Sampled sampled() {
        return new Sampled(
                events,
                tallies.entrySet().stream()
                        .map(entry -> entry.getValue().field(entry.getKey()))
                        .sorted(
                                Comparator.comparingLong(KnownField::events)
                                        .reversed()
                                        .thenComparing(KnownField::name))
                        .toList(),
                earliest <= latest ? OptionalLong.of(earliest) : OptionalLong.empty(),
                earliest <= latest ? OptionalLong.of(latest) : OptionalLong.empty());
    }
}
