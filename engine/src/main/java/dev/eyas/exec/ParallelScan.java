package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Reads a source once with several threads, each with a worker of its own. Which thread reads
/// which part is left to chance, so a worker's state must not depend on it.
public final class ParallelScan {

    private ParallelScan() {}

    /// Returns the workers, in no particular order.
    public static <W> List<W> run(
            EventSource source,
            Gate gate,
            int threads,
            ScanReport report,
            Supplier<W> workers,
            BiConsumer<W, Batch> consumer) {
        ConcurrentLinkedQueue<EventSource.Part> parts = new ConcurrentLinkedQueue<>(source.parts());
        int used = Math.max(1, Math.min(threads, parts.size()));
        List<W> made = new ArrayList<>();
        for (int thread = 0; thread < used; thread++) {
            made.add(workers.get());
        }
        if (used == 1) {
            drain(parts, gate, report, made.getFirst(), consumer);
            return made;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(used)) {
            List<Future<?>> running = new ArrayList<>();
            for (W worker : made) {
                running.add(pool.submit(() -> drain(parts, gate, report, worker, consumer)));
            }
            for (Future<?> one : running) {
                await(one, report);
            }
        }
        return made;
    }

    private static void await(Future<?> running, ScanReport report) {
        try {
            running.get();
        } catch (InterruptedException _) {
            report.stop();
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            report.stop();
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a scan failed", failed.getCause());
        }
    }

    private static <W> void drain(
            ConcurrentLinkedQueue<EventSource.Part> parts,
            Gate gate,
            ScanReport report,
            W worker,
            BiConsumer<W, Batch> consumer) {
        for (EventSource.Part part = parts.poll();
                part != null && !report.isStopped();
                part = parts.poll()) {
            part.read(gate, batch -> consumer.accept(worker, batch), report);
        }
    }
}
