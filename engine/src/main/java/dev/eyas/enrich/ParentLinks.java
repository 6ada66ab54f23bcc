package dev.eyas.enrich;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who started whom on some hosts: enough to name all ancestors after one pass, instead of a pass
/// per generation. Filled by one thread and merged; then read only.
final class ParentLinks {

    /// More links take too much memory; whoever asks must then go one generation at a time.
    private final int most;

    private final Map<ProcessKey, Set<String>> parents = new HashMap<>();
    private boolean overflown;

    ParentLinks(int most) {
        this.most = most;
    }

    /// Ids come back, so a process may have had several parents.
    void add(ProcessKey process, Set<String> started) {
        if (overflown) {
            return;
        }
        parents.merge(process, started, ParentLinks::union);
        if (parents.size() > most) {
            overflown = true;
            parents.clear();
        }
    }

    private static Set<String> union(Set<String> known, Set<String> added) {
        if (known.containsAll(added)) {
            return known;
        }
        Set<String> all = new HashSet<>(known);
        all.addAll(added);
        return all;
    }

    void merge(ParentLinks other) {
        other.parents.forEach(this::add);
        if (other.overflown) {
            overflown = true;
            parents.clear();
        }
    }

    /// The processes and their ancestors up to so many generations; empty when there were too many
    /// links to hold.
    Optional<Set<ProcessKey>> climb(Set<ProcessKey> processes, int depth) {
        if (overflown) {
            return Optional.empty();
        }
        Set<ProcessKey> reached = new HashSet<>(processes);
        Set<ProcessKey> generation = processes;
        for (int climbed = 0; climbed < depth && !generation.isEmpty(); climbed++) {
            Set<ProcessKey> next = new HashSet<>();
            for (ProcessKey key : generation) {
                for (String parent : parents.getOrDefault(key, Set.of())) {
                    next.add(new ProcessKey(key.aid(), parent));
                }
            }
            next.removeIf(key -> !reached.add(key));
            generation = next;
        }
        return Optional.of(reached);
    }
}
