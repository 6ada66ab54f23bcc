package dev.eyas.detect;

import dev.eyas.data.Event;
import dev.eyas.data.EventSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The lines at which events stand. However many they are, each source is read once.
final class EventLines {

    private final Map<Integer, Map<Long, Long>> bySource = new HashMap<>();

    EventLines(EventSource source, Collection<Event> events) {
        events.stream()
                .collect(
                        Collectors.groupingBy(
                                Event::source,
                                Collectors.mapping(
                                        Event::offset, Collectors.toCollection(TreeSet::new))))
                .forEach((number, offsets) -> {
                    long[] ascending = offsets.stream().mapToLong(Long::longValue).toArray();
                    long[] lines = source.lines(number, ascending);
                    Map<Long, Long> byOffset = new HashMap<>();
                    for (int at = 0; at < lines.length; at++) {
                        byOffset.put(ascending[at], lines[at]);
                    }
                    bySource.put(number, byOffset);
                });
    }

    /// The line of one of the events.
    long of(Event event) {
        return bySource.getOrDefault(event.source(), Map.of()).getOrDefault(event.offset(), 1L);
    }
}
