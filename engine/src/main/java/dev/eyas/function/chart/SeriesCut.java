package dev.eyas.function.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Where a series of events ends and the next one begins.
///
/// @param startsOnly whether only an event that starts a series may be the first of one
record SeriesCut(boolean startsOnly, OptionalLong maxPause, OptionalLong maxDuration) {

    /// An event as far as it decides about cuts.
    interface Event {
        long time();

        boolean starts();

        boolean ends();
    }

    /// The series of events that stand in order.
    <E extends Event> List<List<E>> cut(Iterable<E> events) {
        List<List<E>> series = new ArrayList<>();
        List<E> current = List.of();
        for (E event : events) {
            if (!current.isEmpty() && isCutOff(event, current)) {
                current = List.of();
            }
            if (current.isEmpty() && (event.starts() || !startsOnly)) {
                current = new ArrayList<>();
                series.add(current);
                current.add(event);
            } else if (!current.isEmpty()) {
                current.add(event);
            }
            if (event.ends()) {
                current = List.of();
            }
        }
        return series;
    }

    private <E extends Event> boolean isCutOff(E event, List<E> series) {
        return (startsOnly && event.starts())
                || (maxPause.isPresent()
                        && event.time() - series.getLast().time() > maxPause.getAsLong())
                || (maxDuration.isPresent()
                        && event.time() - series.getFirst().time() > maxDuration.getAsLong());
    }
}
