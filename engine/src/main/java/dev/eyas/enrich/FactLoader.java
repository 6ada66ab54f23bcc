package dev.eyas.enrich;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.Gate.Alternative;
import dev.eyas.data.Gate.Literals;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Selection;
import dev.eyas.exec.MemoryBudget;
import dev.eyas.exec.ParallelScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the facts of wanted processes and hosts out of a source, in one pass that skips everything
/// else by its raw text.
public final class FactLoader {

    /// With more ids than this, searching for each costs more than decoding all process events.
    private static final int MOST_IDS = 2_000;

    /// Links between processes that are held at a time, at some 200 bytes each.
    private static final int MOST_LINKS = 300_000;

    /// Part of the tags of both events that announce a process.
    static final String PROCESS_TAG = "ProcessRollup2";

    static final String COMPUTER_NAME = "ComputerName";

    private final EventSource source;
    private final int threads;
    private final ScanReport report;
    private final MemoryBudget budget;
    private final int mostLinks;

    /// @param report takes damage that the passes meet; what they count is counted again
    /// @param budget what is loaded counts against it from then on
    public FactLoader(EventSource source, int threads, ScanReport report, MemoryBudget budget) {
        this(source, threads, report, budget, MOST_LINKS);
    }

    FactLoader(
            EventSource source,
            int threads,
            ScanReport report,
            MemoryBudget budget,
            int mostLinks) {
        this.source = source;
        this.threads = threads;
        this.report = report;
        this.budget = budget;
        this.mostLinks = mostLinks;
    }

    FactTable load(Wanted wanted) {
        if (source instanceof IndexedSource indexed && indexed.isComplete()) {
            FactTable facts = announced(indexed, wanted.processes(), 0);
            facts.merge(scan(Wanted.hosts(wanted.hosts())));
            return facts;
        }
        return scan(wanted);
    }

    private FactTable announced(IndexedSource indexed, Set<ProcessKey> processes, int depth) {
        Loading loading = new Loading(new FactTable(), budget.account());
        indexed.announcements(processes, depth, loading::announced, report);
        return loading.facts();
    }

    private FactTable scan(Wanted wanted) {
        FactTable facts = new FactTable();
        if (wanted.isEmpty()) {
            return facts;
        }
        ParallelScan.run(
                        source,
                        gate(wanted),
                        threads,
                        report,
                        () -> new Loading(new FactTable(), budget.account()),
                        (loading, batch) -> loading.collect(batch, wanted))
                .forEach(loading -> facts.merge(loading.facts()));
        return facts;
    }

    /// What one thread loads.
    private record Loading(FactTable facts, MemoryBudget.Account account) {

        void collect(Batch batch, Wanted wanted) {
            collectProcesses(batch, facts, wanted::wants);
            collectHosts(batch, facts, wanted);
            settle();
        }

        void announced(Batch batch) {
            collectProcesses(batch, facts, _ -> true);
            settle();
        }

        private void settle() {
            account.holds(facts.retainedBytes(), () -> "the table of processes");
        }
    }

    /// Loads processes and their ancestors up to `depth` generations: in two passes, or in one per
    /// generation where the hosts started too many processes.
    public FactTable lineage(Set<ProcessKey> processes, int depth) {
        if (processes.isEmpty()) {
            return new FactTable();
        }
        if (source instanceof IndexedSource indexed && indexed.isComplete()) {
            return announced(indexed, processes, depth);
        }
        return parentLinks(processes)
                .climb(processes, depth)
                .map(all -> load(Wanted.processes(all)))
                .orElseGet(() -> generations(processes, depth));
    }

    private ParentLinks parentLinks(Set<ProcessKey> processes) {
        Set<String> hosts = processes.stream().map(ProcessKey::aid).collect(Collectors.toSet());
        Gate gate = new Gate(List.of(alternative(PROCESS_TAG, hosts)));
        ParentLinks links = new ParentLinks(mostLinks);
        ParallelScan.run(
                        source,
                        gate,
                        threads,
                        report,
                        () -> new ParentLinks(mostLinks),
                        (own, batch) -> link(batch, hosts, own))
                .forEach(links::merge);
        return links;
    }

    private static void link(Batch batch, Set<String> hosts, ParentLinks links) {
        ProcessKey.Reader keys = new ProcessKey.Reader(batch);
        Column parents = batch.column(ProcessKey.PARENT_PROCESS);
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (parents.isPresent(row) && !parents.text(row).equals(ProcessKey.NOBODY)) {
                keys.announced(row).stream()
                        .filter(key -> hosts.contains(key.aid()))
                        .flatMap(key -> Stream.concat(Stream.of(key), key.unseen().stream()))
                        .forEach(key -> links.add(key, Set.of(parents.text(row))));
            }
        }
    }

    private FactTable generations(Set<ProcessKey> processes, int depth) {
        FactTable facts = new FactTable();
        Set<ProcessKey> missing = processes;
        for (int generation = 0; generation <= depth && !missing.isEmpty(); generation++) {
            FactTable found = load(Wanted.processes(missing));
            facts.merge(found);
            missing =
                    missing.stream()
                            .flatMap(key -> found.parents(key).stream())
                            .filter(key -> !facts.knows(key))
                            .collect(Collectors.toSet());
        }
        return facts;
    }

    private static Gate gate(Wanted wanted) {
        List<Alternative> alternatives = new ArrayList<>();
        if (!wanted.processes().isEmpty()) {
            Set<String> ids =
                    wanted.processes().stream()
                            .map(ProcessKey::processId)
                            .collect(Collectors.toSet());
            alternatives.add(alternative(PROCESS_TAG, ids));
        }
        if (!wanted.hosts().isEmpty()) {
            alternatives.add(alternative(COMPUTER_NAME, wanted.hosts()));
        }
        return new Gate(alternatives);
    }

    private static Alternative alternative(String word, Set<String> ids) {
        Literals required = new Literals(Set.of(word), false);
        return ids.size() > MOST_IDS
                ? new Alternative(List.of(required))
                : new Alternative(List.of(required, new Literals(ids, false)));
    }

    private static void collectProcesses(
            Batch batch, FactTable facts, Predicate<ProcessKey> wanted) {
        ProcessKey.Reader keys = new ProcessKey.Reader(batch);
        Batch.Ordering ordering = batch.ordering();
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            keys.announced(row).stream()
                    .flatMap(key -> Stream.concat(Stream.of(key), key.unseen().stream()))
                    .filter(wanted)
                    .forEach(key -> facts.addProcess(key, ordering.key(row), batch.event(row)));
        }
    }

    private static void collectHosts(Batch batch, FactTable facts, Wanted wanted) {
        ProcessKey.Reader keys = new ProcessKey.Reader(batch);
        Column names = batch.column(COMPUTER_NAME);
        Batch.Ordering ordering = batch.ordering();
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (keys.isInventory(row) && names.isPresent(row)) {
                keys.host(row)
                        .filter(wanted::wantsHost)
                        .ifPresent(aid -> facts.addHost(aid, ordering.key(row), names.text(row)));
            }
        }
    }
}
