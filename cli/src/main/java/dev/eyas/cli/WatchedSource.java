package dev.eyas.cli;

import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/// A source that counts how far its readers are.
final class WatchedSource implements EventSource.Over {

    private final EventSource source;
    private final LongAdder finishedParts = new LongAdder();
    private final LongAdder hits = new LongAdder();
    private volatile int parts;
    private final AtomicInteger passes = new AtomicInteger();

    WatchedSource(EventSource source) {
        this.source = source;
    }

    @Override
    public EventSource inner() {
        return source;
    }

    /// How often the source was begun to be read.
    int passes() {
        return passes.get();
    }

    /// How much of the current pass is done, from 0 to 1.
    double progress() {
        return parts == 0 ? 0 : (double) finishedParts.sum() / parts;
    }

    /// Events that were worth decoding in the current pass.
    long hits() {
        return hits.sum();
    }

    @Override
    public List<Part> parts() {
        List<Part> plain = source.parts();
        finishedParts.reset();
        hits.reset();
        parts = plain.size();
        passes.incrementAndGet();
        return plain.stream().map(this::watched).toList();
    }

    private Part watched(Part part) {
        return new Part() {
            @Override
            public void read(Gate gate, Consumer<Batch> consumer, ScanReport report) {
                part.read(
                        gate,
                        batch -> {
                            hits.add(batch.selection().size());
                            consumer.accept(batch);
                        },
                        report);
                finishedParts.increment();
            }
        };
    }
}
