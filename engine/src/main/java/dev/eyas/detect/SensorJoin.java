package dev.eyas.detect;

import dev.eyas.data.Event;
import dev.eyas.enrich.ProcessKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Joins what a sensor and the audit log of the same host tell of the same deed.
///
/// They call hosts and processes by different names. What they share is the host's name, the number
/// the operating system gave the process, the program it runs, and the time.
final class SensorJoin {

    /// What both see of a process.
    private record Trace(String host, String number, String program) {}

    private final Lineage lineage;
    private final long windowMillis;

    SensorJoin(Lineage lineage, long windowMillis) {
        this.lineage = lineage;
        this.windowMillis = windowMillis;
    }

    /// Groups of hits, each of one lineage, with those of audit logs put to the group of a sensor
    /// that tells of one of their processes within the window.
    List<List<Hit>> joined(List<List<Hit>> groups) {
        List<List<Hit>> joined = new ArrayList<>();
        List<List<Hit>> audited = new ArrayList<>();
        Map<Trace, List<List<Hit>>> byTrace = new LinkedHashMap<>();
        for (List<Hit> group : groups) {
            List<Hit> own = new ArrayList<>(group);
            if (isAudited(group)) {
                audited.add(own);
            } else {
                joined.add(own);
                traces(group)
                        .forEach(trace ->
                                byTrace.computeIfAbsent(trace, _ -> new ArrayList<>()).add(own));
            }
        }
        for (List<Hit> group : audited) {
            Optional<List<Hit>> told =
                    traces(group).stream()
                            .flatMap(trace -> byTrace.getOrDefault(trace, List.of()).stream())
                            .filter(other -> gap(group, other) <= windowMillis)
                            .findFirst();
            told.ifPresentOrElse(
                    other -> {
                        other.addAll(group);
                        other.sort(Hit.BY_TIME);
                    },
                    () -> joined.add(group));
        }
        return joined;
    }

    private static boolean isAudited(List<Hit> group) {
        return ProcessKey.of(group.getFirst().event()).filter(ProcessKey::isAudited).isPresent();
    }

    private Set<Trace> traces(List<Hit> group) {
        Set<Trace> traces = new HashSet<>();
        group.forEach(hit -> trace(hit.event()).ifPresent(traces::add));
        return traces;
    }

    private Optional<Trace> trace(Event event) {
        Optional<Event> process = ProcessKey.of(event).flatMap(lineage::process);
        Optional<String> host = known(event, process, "ComputerName");
        Optional<String> number = known(event, process, "RawProcessId");
        Optional<String> image = known(event, process, "ImageFileName");
        return host.isEmpty() || number.isEmpty() || image.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Trace(
                                host.get().toLowerCase(Locale.ROOT),
                                number.get(),
                                Lineage.basename(image.get())));
    }

    private static Optional<String> known(Event event, Optional<Event> process, String field) {
        return event.field(field).or(() -> process.flatMap(own -> own.field(field)));
    }

    /// The time between two groups; none when they overlap, or when one has no time.
    static long gap(List<Hit> one, List<Hit> other) {
        if (Stream.concat(one.stream(), other.stream()).anyMatch(hit -> hit.time().isEmpty())) {
            return 0;
        }
        long begin = Math.max(time(one.getFirst()), time(other.getFirst()));
        long end = Math.min(time(one.getLast()), time(other.getLast()));
        return Math.max(0, begin - end);
    }

    private static long time(Hit hit) {
        return hit.time().orElseThrow();
    }
}
