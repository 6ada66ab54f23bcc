package dev.eyas.detect.story;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What happened on one host: processes, connections, names that were looked up. Times are
/// milliseconds since the story began.
public record Story(
        Host host, List<Process> processes, List<Connection> connections, List<Lookup> lookups) {

    /// When stories begin: 2026-11-03T10:14:00Z, in epoch milliseconds.
    static final long BEGIN = 1_793_700_840_000L;

    public Story {
        processes = List.copyOf(processes);
        connections = List.copyOf(connections);
        lookups = List.copyOf(lookups);
    }

    Process process(String id) {
        return processes.stream()
                .filter(process -> process.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process " + id));
    }

    Optional<Process> parent(Process process) {
        return process.parent().map(this::process);
    }

    /// What the operating system numbers a process.
    int number(Process process) {
        return 2300 + 12 * (processes.indexOf(process) + 1);
    }

    enum Platform {
        LINUX,
        WINDOWS,
        MACOS
    }

    /// How Falcon tells the name of the host.
    enum Naming {
        /// On events of processes, and by the inventory.
        EVENTS,
        /// Only by the inventory.
        INVENTORY,
        /// Not at all; and the audit log has no `node=`.
        NEVER
    }

    /// How the audit daemon writes.
    enum AuditLog {
        RAW,
        ENRICHED
    }

    /// Whose numbers system calls have.
    enum Arch {
        X86_64,
        AARCH64,
        I386
    }

    record Host(String name, Platform platform, Naming naming, AuditLog auditLog, Arch arch) {}

    /// A program that runs.
    ///
    /// @param parent absent for what the system's first process started
    /// @param command as Falcon shows it
    /// @param arguments as the audit log shows them
    /// @param at when it started; absent if it ran before the story began
    /// @param told when Falcon says so, which audit logs do at once
    /// @param comm what the process calls itself
    record Process(
            String id,
            Optional<String> parent,
            String image,
            String command,
            List<String> arguments,
            String user,
            OptionalLong at,
            Told told,
            Session session,
            ImageFile file,
            String comm,
            Optional<String> container) {
        Process {
            arguments = List.copyOf(arguments);
        }
    }

    /// When and how the start of a process is told.
    sealed interface Told {
        record AtOnce() implements Told {}

        record Late(long at) implements Told {}

        /// Sensors lose events, and audit rules may not ask for them.
        record Never() implements Told {}

        /// Counted among other runs of the same program, without a number of its own. Audit logs
        /// tell each.
        record Summarised() implements Told {}
    }

    /// On whose behalf a process runs.
    enum Session {
        SERVICE,
        LOGIN
    }

    /// What became of the file the program was started from.
    enum ImageFile {
        KEPT,
        DELETED,
        /// By a package manager, which renames it first.
        REPLACED
    }

    enum Transport {
        TCP,
        UDP
    }

    /// The kind of socket that reaches an IPv4 address.
    enum Socket {
        PLAIN,
        /// For both kinds of addresses: the address is told in IPv6 form.
        MAPPED
    }

    enum Direction {
        OUTBOUND,
        /// Somebody else connects; audit logs do not tell it.
        INBOUND
    }

    /// How a call to connect returned.
    enum Result {
        PENDING(-115),
        CONNECTED(0),
        REFUSED(-111),
        TIMED_OUT(-110),
        UNREACHABLE(-101),
        NO_ROUTE(-113),
        DENIED(-13);

        private final int exit;

        Result(int exit) {
            this.exit = exit;
        }

        int exit() {
            return exit;
        }
    }

    record Connection(
            String process,
            Address address,
            int port,
            Transport transport,
            Socket socket,
            Result result,
            Direction direction,
            long at) {}

    /// A name that was looked up.
    ///
    /// @param server who was asked, which is all an audit log tells
    record Lookup(String process, String name, List<Address> answers, Address server, long at) {
        Lookup {
            answers = List.copyOf(answers);
        }
    }
}
