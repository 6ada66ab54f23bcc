package dev.eyas.detect;

import dev.eyas.detect.Grouping.ByEntity;
import dev.eyas.detect.Grouping.ByLineage;
import dev.eyas.detect.Grouping.ByRow;
import dev.eyas.detect.Grouping.Throttle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Puts hits together that are one finding.
final class Groups {

    private Groups() {}

    /// In the order of their first hits.
    ///
    /// @param actor who did what a hit shows
    static List<List<Hit>> of(
            List<Hit> hits, Grouping grouping, Lineage lineage, Function<Hit, String> actor) {
        List<Hit> sorted = hits.stream().sorted(Hit.BY_TIME).toList();
        return switch (grouping) {
            case ByLineage family ->
                    inOrder(
                            new SensorJoin(lineage, family.windowMillis())
                                    .joined(windows(sorted, actor, family.windowMillis())));
            case ByEntity entity ->
                    windows(
                            sorted,
                            hit -> entity.fields().stream().map(hit::value).toList().toString(),
                            entity.windowMillis());
            case ByRow row ->
                    row
                            .throttle()
                            .map(throttle -> throttled(sorted, throttle))
                            .orElse(sorted)
                            .stream()
                            .map(List::of)
                            .toList();
        };
    }

    private static List<List<Hit>> windows(
            List<Hit> sorted, Function<Hit, String> actor, long windowMillis) {
        Map<String, List<List<Hit>>> byActor = new LinkedHashMap<>();
        for (Hit hit : sorted) {
            List<List<Hit>> windows =
                    byActor.computeIfAbsent(actor.apply(hit), _ -> new ArrayList<>());
            if (windows.isEmpty() || !isWithin(windows.getLast().getLast(), hit, windowMillis)) {
                windows.add(new ArrayList<>());
            }
            windows.getLast().add(hit);
        }
        return inOrder(byActor.values().stream().flatMap(List::stream).toList());
    }

    private static List<List<Hit>> inOrder(List<List<Hit>> groups) {
        return groups.stream().sorted(Comparator.comparing(List::getFirst, Hit.BY_TIME)).toList();
    }

    private static boolean isWithin(Hit last, Hit hit, long millis) {
        return last.time().isEmpty()
                || hit.time().isEmpty()
                || hit.time().get() - last.time().get() <= millis;
    }

    private static List<Hit> throttled(List<Hit> sorted, Throttle throttle) {
        Map<String, Long> quietUntil = new HashMap<>();
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : sorted) {
            String subject = hit.value(throttle.field()).toString();
            long time = hit.time().orElse(Long.MIN_VALUE);
            Long until = quietUntil.get(subject);
            if (until == null || time >= until) {
                kept.add(hit);
                quietUntil.put(subject, Math.max(time, time + throttle.millis()));
            }
        }
        return kept;
    }
}
