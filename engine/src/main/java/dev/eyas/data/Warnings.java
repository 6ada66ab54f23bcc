package dev.eyas.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What went wrong without stopping a run, counted per kind with its first place. Threads may add
/// in any order: what is first is decided by place, so the same input gives the same warnings.
public final class Warnings {

    /// Where something happened: a source and a byte offset in it. `NOWHERE` for what concerns the
    /// run as a whole.
    public record Place(int source, long offset) implements Comparable<Place> {

        public static final Place NOWHERE = new Place(-1, 0);

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::source)
                    .thenComparingLong(Place::offset)
                    .compare(this, other);
        }
    }

    /// One kind of trouble. `incomplete` when an input could not be read to its end.
    public record Warning(
            String code, String message, Place first, long count, boolean incomplete) {}

    private final Map<String, Warning> byKind = new TreeMap<>();

    /// A record or value was odd; the run went on without it. Codes are kebab words.
    public synchronized void add(String code, String message, Place place) {
        put(code, new Warning(code, message, place, 1, false));
    }

    /// An input could not be read to its end. Each is told, not only the first.
    public synchronized void incomplete(String code, String message, Place place) {
        put(code + place.source(), new Warning(code, message, place, 1, true));
    }

    private void put(String kind, Warning warning) {
        byKind.merge(
                kind,
                warning,
                (known, added) -> {
                    Warning first = added.first().compareTo(known.first()) < 0 ? added : known;
                    return new Warning(
                            first.code(),
                            first.message(),
                            first.first(),
                            known.count() + added.count(),
                            first.incomplete());
                });
    }

    public synchronized boolean hasIncompleteInput() {
        return byKind.values().stream().anyMatch(Warning::incomplete);
    }

    /// All kinds, by place, then code.
    public synchronized List<Warning> list() {
        List<Warning> warnings = new ArrayList<>(byKind.values());
        warnings.sort(Comparator.comparing(Warning::first).thenComparing(Warning::code));
        return warnings;
    }
}
