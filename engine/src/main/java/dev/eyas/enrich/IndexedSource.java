package dev.eyas.enrich;

import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// A source that notes, while it is read for the first time, where processes are announced, so that
/// the facts of a few of them are read from there instead of in further passes. It gives up where
/// that reading does not ask for all of them anyway, where records do not stand alone, and beyond
/// so many processes.
public final class IndexedSource implements EventSource.Over {

    /// At 24 bytes each.
    private static final long MOST_PROCESSES = 4_000_000;

    private final EventSource inner;
    private final long most;
    private final Queue<ProcessPlaces> places = new ConcurrentLinkedQueue<>();
    private final AtomicLong processes = new AtomicLong();
    private final AtomicBoolean isBegun = new AtomicBoolean();
    private final AtomicLong open = new AtomicLong();
    private volatile boolean isGivenUp;

    public IndexedSource(EventSource inner) {
        this(inner, MOST_PROCESSES);
    }

    IndexedSource(EventSource inner, long most) {
        this.inner = inner;
        this.most = most;
        isGivenUp = inner.reread().isEmpty();
    }

    @Override
    public EventSource inner() {
        return inner;
    }

    @Override
    public List<Part> parts() {
        List<Part> plain = inner.parts();
        if (isGivenUp || isBegun.getAndSet(true)) {
            return plain;
        }
        open.set(plain.size());
        return plain.stream().map(this::noted).toList();
    }

    private Part noted(Part part) {
        return new Part() {
            @Override
            public void read(Gate gate, Consumer<Batch> consumer, ScanReport report) {
                if (!gate.passesAllWith(FactLoader.PROCESS_TAG)) {
                    isGivenUp = true;
                }
                ProcessPlaces found = new ProcessPlaces();
                part.read(
                        gate,
                        batch -> {
                            note(batch, found);
                            consumer.accept(batch);
                        },
                        report);
                found.close();
                places.add(found);
                open.decrementAndGet();
            }
        };
    }

    private void note(Batch batch, ProcessPlaces found) {
        if (!isGivenUp) {
            int before = found.size();
            found.add(batch);
            isGivenUp =
                    !batch.rows().standsAlone()
                            || processes.addAndGet(found.size() - before) > most;
        }
    }

    /// True when all processes are known.
    boolean isComplete() {
        if (isGivenUp) {
            places.clear();
        }
        return !isGivenUp && isBegun.get() && open.get() == 0;
    }

    /// Pushes what announces the processes and their ancestors up to so many generations.
    void announcements(
            Set<ProcessKey> wanted, int depth, Consumer<Batch> consumer, ScanReport report) {
        Reread reread = inner.reread().orElseThrow();
        Map<Integer, Set<Long>> offsets = new TreeMap<>();
        Set<Long> reached = new HashSet<>();
        Set<Long> generation = new HashSet<>();
        wanted.forEach(key -> generation.add(ProcessPlaces.hash(key)));
        for (int climbed = 0; climbed <= depth && !generation.isEmpty(); climbed++) {
            reached.addAll(generation);
            Hashes hashes = new Hashes(generation.stream().mapToLong(Long::longValue).toArray());
            generation.clear();
            places.forEach(some ->
                    some.find(
                            hashes,
                            (place, parent) -> {
                                offsets.computeIfAbsent(
                                                ProcessPlaces.source(place), _ -> new HashSet<>())
                                        .add(ProcessPlaces.offset(place));
                                generation.add(parent);
                            }));
            generation.removeAll(reached);
        }
        offsets.forEach((number, some) ->
                reread.read(
                        number,
                        some.stream().flatMapToLong(LongStream::of).sorted().toArray(),
                        consumer,
                        report));
    }
}
