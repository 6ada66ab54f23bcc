package dev.eyas.format.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/// Follows processes over a log. Their numbers come back, and programs replace themselves: so a
/// process is named by its number and the event that started its program,
/// `2377@1790000001.117:8821`; one that was there before the log began, or whose start is not in
/// it, by `2377@0`.
///
/// A process that is not known, but runs the program of its parent, is a copy of that: it goes by
/// the parent's name until it starts a program of its own.
final class AuditProcesses {

    /// At some 200 bytes each.
    static final int MOST = 100_000;

    private static final String UNSEEN = "@0";

    /// A program that runs, and how it is named.
    record Process(String id, String image) {

        /// True when the log shows how it was started.
        boolean isSeen() {
            return !id.endsWith(UNSEEN);
        }
    }

    private record Number(AuditHost host, int starts, String pid) {}

    private final Map<Number, Process> known = new LinkedHashMap<>(16, 0.75f, true);
    private long forgotten;

    /// The process that made a call.
    Process acting(AuditHost host, AuditSyscall call) {
        Number number = number(host, call.process());
        Process process = known.get(number);
        if (process != null && process.image().equals(call.image())) {
            return process;
        }
        Process parent = known.get(number(host, call.parent()));
        Process copied =
                parent != null && parent.image().equals(call.image())
                        ? parent
                        : new Process(call.process() + UNSEEN, call.image());
        put(number, copied);
        return copied;
    }

    /// The process that started another.
    Process parent(AuditHost host, AuditSyscall call) {
        Process parent = known.get(number(host, call.parent()));
        return parent == null ? new Process(call.parent() + UNSEEN, "") : parent;
    }

    /// A process starts a program.
    Process start(AuditHost host, AuditSyscall call, AuditKey key) {
        Process process = new Process(call.process() + "@" + key.text(), call.image());
        put(number(host, call.process()), process);
        return process;
    }

    private static Number number(AuditHost host, String pid) {
        return new Number(host, host.starts(), pid);
    }

    private void put(Number number, Process process) {
        known.put(number, process);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
            forgotten++;
        }
    }

    /// How many of those heard of longest ago were forgotten.
    long forgotten() {
        return forgotten;
    }
}
