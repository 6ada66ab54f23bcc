package dev.eyas.exec;

import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import java.util.List;

/// Runs a query once over a source that ends, for plans that need no facts of other events.
public final class BoundedDriver {

    private BoundedDriver() {}

    public static QueryResult run(
            QueryRun run, EventSource source, int threads, ScanReport report) {
        if (!run.readsEvents()) {
            return run.finish(List.of());
        }
        List<Worker> workers =
                ParallelScan.run(source, run.gate(), threads, report, run::worker, Worker::accept);
        return run.finish(workers);
    }
}
