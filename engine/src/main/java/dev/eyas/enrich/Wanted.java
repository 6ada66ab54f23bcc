package dev.eyas.enrich;

import java.util.HashSet;
import java.util.Set;

/// Whose facts are wanted. One per thread while it is filled.
final class Wanted {

    /// A set entry with a key and its texts, roughly.
    private static final long BYTES_PER_KEY = 200;

    private final Set<ProcessKey> processes = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();

    static Wanted processes(Set<ProcessKey> keys) {
        Wanted wanted = new Wanted();
        keys.forEach(wanted::process);
        return wanted;
    }

    static Wanted hosts(Set<String> aids) {
        Wanted wanted = new Wanted();
        wanted.hosts.addAll(aids);
        return wanted;
    }

    void process(ProcessKey key) {
        processes.add(key);
    }

    void host(String aid) {
        hosts.add(aid);
    }

    void merge(Wanted other) {
        processes.addAll(other.processes);
        hosts.addAll(other.hosts);
    }

    boolean wants(ProcessKey key) {
        return processes.contains(key);
    }

    boolean wantsHost(String aid) {
        return hosts.contains(aid);
    }

    Set<ProcessKey> processes() {
        return processes;
    }

    Set<String> hosts() {
        return hosts;
    }

    /// Bytes held, roughly.
    long retainedBytes() {
        return (processes.size() + hosts.size()) * BYTES_PER_KEY;
    }

    boolean isEmpty() {
        return processes.isEmpty() && hosts.isEmpty();
    }
}
