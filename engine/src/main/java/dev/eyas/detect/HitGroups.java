package dev.eyas.detect;

import dev.eyas.data.Event;
import dev.eyas.data.EventSource;
import dev.eyas.enrich.ProcessKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts hits together that are one finding: what one lineage did on one host within one window,
/// whoever watched.
final class HitGroups {

    private final EventSource source;
    private final Lineage lineage;
    private final long windowMillis;

    HitGroups(EventSource source, Lineage lineage, long windowMillis) {
        this.source = source;
        this.lineage = lineage;
        this.windowMillis = windowMillis;
    }

    /// In the order of their first hit, as the hits of each are in that of time.
    List<List<Hit>> of(List<Hit> hits) {
        Map<String, List<List<Hit>>> byLineage = new LinkedHashMap<>();
        for (Hit hit : hits.stream().sorted(Hit.BY_TIME).toList()) {
            List<List<Hit>> windows =
                    byLineage.computeIfAbsent(actor(hit.event()), _ -> new ArrayList<>());
            if (windows.isEmpty() || !isWithinWindow(windows.getLast(), hit)) {
                windows.add(new ArrayList<>());
            }
            windows.getLast().add(hit);
        }
        List<List<Hit>> groups = byLineage.values().stream().flatMap(List::stream).toList();
        return new SensorJoin(lineage, windowMillis)
                .joined(groups).stream()
                        .sorted(Comparator.comparing(List::getFirst, Hit.BY_TIME))
                        .toList();
    }

    /// Who did it: the lineage, or the host and the place where no process is known.
    private String actor(Event event) {
        return ProcessKey.of(event)
                .map(lineage::root)
                .map(root -> root.aid() + " " + root.processId())
                .orElseGet(() -> host(event) + " " + event.source() + ":" + event.offset());
    }

    /// The name people know the host of an event by, else what stands for it.
    String host(Event event) {
        return event.field("ComputerName")
                .or(() -> event.field("aid"))
                .orElseGet(() -> source.name(event.source()));
    }

    private boolean isWithinWindow(List<Hit> window, Hit hit) {
        return SensorJoin.gap(window, List.of(hit)) <= windowMillis;
    }
}
