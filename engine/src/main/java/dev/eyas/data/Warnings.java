package dev.eyas.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What went wrong without stopping a run, counted per cause with its first place. Threads may add
/// in any order: what is first is decided by place, and which of too many causes are told by their
/// messages, so the same input gives the same warnings.
public final class Warnings {

    /// Causes of one kind that are told apart; the others are counted together.
    static final int MOST_CAUSES = 8;

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

    /// One cause of trouble. `incomplete` when an input could not be read to its end.
    public record Warning(
            String code, String message, Place first, long count, boolean incomplete) {

        private static final Comparator<Warning> BY_PLACE =
                Comparator.comparing(Warning::first)
                        .thenComparing(Warning::code)
                        .thenComparing(Warning::message);

        private boolean isSameCauseAs(Warning other) {
            return code.equals(other.code)
                    && message.equals(other.message)
                    && incomplete == other.incomplete
                    && (!incomplete || first.source() == other.first.source());
        }

        private Warning and(Warning other) {
            Warning first = BY_PLACE.compare(other, this) < 0 ? other : this;
            return new Warning(
                    first.code, first.message, first.first, count + other.count, incomplete);
        }
    }

    private final Map<String, Kind> byCode = new TreeMap<>();
    private final Map<String, Warning> incompleteInputs = new TreeMap<>();

    /// A record or value was odd; the run went on without it. Codes are kebab words; a message says
    /// what is the same wherever the cause is.
    public synchronized void add(String code, String message, Place place) {
        byCode.computeIfAbsent(code, _ -> new Kind())
                .add(new Warning(code, message, place, 1, false));
    }

    /// An input could not be read to its end. Each is told, not only the first.
    public synchronized void incomplete(String code, String message, Place place) {
        incompleteInputs.merge(
                key(code, place), new Warning(code, message, place, 1, true), Warning::and);
    }

    /// Takes over the causes that are not known here: what another pass over the same met alone.
    public void addUnknown(Warnings others) {
        List<Warning> more = others.list();
        synchronized (this) {
            List<Warning> known = list();
            more.stream()
                    .filter(warning -> known.stream().noneMatch(warning::isSameCauseAs))
                    .forEach(warning -> {
                        if (warning.incomplete()) {
                            incompleteInputs.put(key(warning.code(), warning.first()), warning);
                        } else {
                            byCode.computeIfAbsent(warning.code(), _ -> new Kind()).add(warning);
                        }
                    });
        }
    }

    private static String key(String code, Place place) {
        return code + " " + place.source();
    }

    public synchronized boolean hasIncompleteInput() {
        return !incompleteInputs.isEmpty();
    }

    /// All causes, by place, then code.
    public synchronized List<Warning> list() {
        List<Warning> warnings = new ArrayList<>(incompleteInputs.values());
        byCode.values().forEach(kind -> kind.addTo(warnings));
        warnings.sort(Warning.BY_PLACE);
        return warnings;
    }

    /// The causes of one code. Those with the smallest hashes are kept: one that made room never
    /// returns, so the counts of those that stay are whole in any order of adding.
    private static final class Kind {

        private static final Comparator<String> BY_HASH =
                Comparator.comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder());

        private final TreeMap<String, Warning> byMessage = new TreeMap<>(BY_HASH);
        private Optional<Warning> others = Optional.empty();

        void add(Warning warning) {
            byMessage.merge(warning.message(), warning, Warning::and);
            if (byMessage.size() > MOST_CAUSES) {
                Warning last = byMessage.pollLastEntry().getValue();
                others = Optional.of(others.map(known -> known.and(last)).orElse(last));
            }
        }

        void addTo(List<Warning> warnings) {
            warnings.addAll(byMessage.values());
            others.map(Kind::named).ifPresent(warnings::add);
        }

        private static Warning named(Warning others) {
            return new Warning(
                    others.code(),
                    others.message() + " (and other causes)",
                    others.first(),
                    others.count(),
                    others.incomplete());
        }
    }
}
