package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Applies a function to many things on several threads and keeps their order.
final class Parallel {
    private Parallel() {}

    static <T, R> List<R> map(int threads, List<T> items, Function<T, R> function) {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(executor.submit(() -> function.apply(item)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interruption);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a thread failed", failure.getCause());
        }
    }
}
