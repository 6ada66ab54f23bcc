package dev.eyas.enrich;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Selection;
import dev.eyas.exec.MemoryBudget;
import dev.eyas.exec.ParallelScan;
import dev.eyas.exec.QueryResult;
import dev.eyas.exec.QueryRun;
import dev.eyas.exec.Worker;
import java.util.ArrayList;
import java.util.List;

/// Runs a query once over a source that ends and can be read again, with facts of other events.
///
/// The first pass runs what needs no facts and keeps the events that are still in question; the
/// second reads the facts of just those; then the kept events go through the query. When they are
/// too many to keep, a third pass reads them again.
public final class EnrichedDriver {

    /// Events in question are kept up to so many bytes, roughly.
    private static final long MOST_HELD_BYTES = 64L << 20;

    private final FalconNames names;
    private final EventSource source;
    private final int threads;
    private final ScanReport report;
    private final long mostHeldBytes;

    public EnrichedDriver(FalconNames names, EventSource source, int threads, ScanReport report) {
        this(names, source, threads, report, MOST_HELD_BYTES);
    }

    EnrichedDriver(
            FalconNames names,
            EventSource source,
            int threads,
            ScanReport report,
            long mostHeldBytes) {
        this.mostHeldBytes = mostHeldBytes;
        this.names = names;
        this.source = source;
        this.threads = threads;
        this.report = report;
    }

    public QueryResult run(QueryRun run) {
        if (!run.readsEvents()) {
            return run.finish(List.of());
        }
        List<FirstPass> passes =
                ParallelScan.run(
                        source,
                        run.gate(),
                        threads,
                        report,
                        () -> new FirstPass(run),
                        FirstPass::accept);
        List<Worker> workers = new ArrayList<>(passes.stream().map(pass -> pass.worker).toList());
        if (run.needsFacts() && !report.isStopped()) {
            workers.addAll(withFacts(run, passes));
        }
        return run.finish(workers);
    }

    private List<Worker> withFacts(QueryRun run, List<FirstPass> passes) {
        Wanted wanted = new Wanted();
        HeldRows held = new HeldRows();
        boolean complete = true;
        for (FirstPass pass : passes) {
            wanted.merge(pass.wanted);
            held.addAll(pass.held);
            complete &= pass.complete;
        }
        ScanReport quiet = report.again();
        FactTable facts = new FactLoader(source, threads, quiet, run.budget()).load(wanted);
        if (complete) {
            Worker worker = run.worker();
            worker.acceptEnriched(enriched(Batch.of(held), facts));
            return List.of(worker);
        }
        return ParallelScan.run(
                source,
                run.gate(),
                threads,
                quiet,
                run::worker,
                (worker, batch) -> worker.acceptEnriched(enriched(batch, facts)));
    }

    private Batch enriched(Batch batch, FactTable facts) {
        return named(batch.withFallback(new FactColumns(names, facts, batch)));
    }

    private Batch named(Batch batch) {
        return batch.withFallback(new AliasColumns(names, batch));
    }

    /// What one thread does in the first pass.
    private final class FirstPass {

        private final Worker worker;
        private final MemoryBudget.Account account;
        private final Wanted wanted = new Wanted();
        private final HeldRows held = new HeldRows();
        private boolean complete = true;

        FirstPass(QueryRun run) {
            this.worker = run.worker();
            this.account = run.budget().account();
        }

        void accept(Batch batch) {
            Batch withNames = named(batch);
            worker.acceptPlain(withNames);
            Selection candidates = worker.candidates(withNames);
            if (candidates.isEmpty()) {
                return;
            }
            ProcessKey.Reader keys = new ProcessKey.Reader(batch);
            Column hostNames = batch.column(FactLoader.COMPUTER_NAME);
            for (int position = 0; position < candidates.size(); position++) {
                int row = candidates.row(position);
                keys.actor(row).ifPresent(wanted::process);
                if (!hostNames.isPresent(row)) {
                    keys.host(row).ifPresent(wanted::host);
                }
            }
            if (complete) {
                held.add(batch, candidates);
                complete = held.bytes() * threads < mostHeldBytes;
                if (!complete) {
                    held.clear();
                }
            }
            account.holds(
                    held.bytes() + wanted.retainedBytes(),
                    () -> "the table of processes in question");
        }
    }
}
