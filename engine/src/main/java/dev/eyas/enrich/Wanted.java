package dev.eyas.enrich;

import java.util.HashSet;
import java.util.Set;

/// Whose facts are wanted. One per thread while it is filled.
final class Wanted {

    /// The id of nobody: what started before the sensor has no parent.
    private static final String NO_PROCESS = "0";

    private final Set<ProcessKey> processes = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();

    static Wanted processes(Set<ProcessKey> keys) {
        Wanted wanted = new Wanted();
        keys.forEach(wanted::process);
        return wanted;
    }

    void process(ProcessKey key) {
        if (!key.processId().equals(NO_PROCESS)) {
            processes.add(key);
        }
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

    boolean isEmpty() {
        return processes.isEmpty() && hosts.isEmpty();
    }
}
