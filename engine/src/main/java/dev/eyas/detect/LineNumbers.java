package dev.eyas.detect;

import dev.eyas.data.Event;
import dev.eyas.data.EventSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The lines at which some events start, looked up with one pass over each file that has any.
final class LineNumbers {

    private final Map<Integer, Map<Long, Long>> bySource = new HashMap<>();

    LineNumbers(EventSource source, Collection<Event> events) {
        Map<Integer, TreeSet<Long>> offsets = new TreeMap<>();
        for (Event event : events) {
            offsets.computeIfAbsent(event.source(), _ -> new TreeSet<>()).add(event.offset());
        }
        offsets.forEach((file, wanted) -> bySource.put(file, source.lines(file, wanted)));
    }

    long of(Event event) {
        return bySource.getOrDefault(event.source(), Map.of()).getOrDefault(event.offset(), 1L);
    }
}
