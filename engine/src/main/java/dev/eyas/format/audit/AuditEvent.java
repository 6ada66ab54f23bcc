package dev.eyas.format.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The records of one event, as they come.
final class AuditEvent {

    /// What a record takes in memory beside its line, roughly.
    private static final int RECORD_BYTES = 100;

    private final AuditHost host;
    private final AuditKey key;
    private final int source;
    private final long offset;

    /// How far the log was when the first record came: its newest time, and records read.
    private final long newest;

    private final long sequence;

    private final List<AuditRecord> records = new ArrayList<>();
    private int bytes;
    private boolean ended;
    private Optional<ExecArguments> arguments = Optional.empty();
    private Map<String, String> falcon = Map.of();
    private Map<String, String> audit = Map.of();

    AuditEvent(AuditHost host, AuditKey key, int source, long offset, long newest, long sequence) {
        this.host = host;
        this.key = key;
        this.source = source;
        this.offset = offset;
        this.newest = newest;
        this.sequence = sequence;
    }

    AuditHost host() {
        return host;
    }

    AuditKey key() {
        return key;
    }

    int source() {
        return source;
    }

    /// Where the first record stands.
    long offset() {
        return offset;
    }

    long newest() {
        return newest;
    }

    long sequence() {
        return sequence;
    }

    List<AuditRecord> records() {
        return records;
    }

    /// Bytes held, roughly.
    int bytes() {
        return bytes;
    }

    void add(AuditRecord record) {
        records.add(record);
        bytes += record.line().length + RECORD_BYTES;
        ended |= record.type().equals(AuditTypes.PROCTITLE);
    }

    /// The kernel says that there are no more records.
    void end() {
        ended = true;
    }

    /// True when records are likely to follow.
    boolean isOpen() {
        return !ended && has(AuditTypes.SYSCALL);
    }

    boolean has(String type) {
        return first(type).isPresent();
    }

    Optional<AuditRecord> first(String type) {
        for (AuditRecord record : records) {
            if (record.type().equals(type)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /// The arguments of the program that is started, if one is.
    Optional<ExecArguments> arguments() {
        if (arguments.isEmpty() && has(AuditTypes.EXECVE)) {
            arguments =
                    Optional.of(
                            ExecArguments.of(
                                    records.stream()
                                            .filter(record ->
                                                    record.type().equals(AuditTypes.EXECVE))
                                            .toList()));
        }
        return arguments;
    }

    /// Settles what Falcon would say of the event.
    void close(Map<String, String> falconFields) {
        falcon = falconFields;
    }

    /// Falcon's fields.
    Map<String, String> falcon() {
        return falcon;
    }

    /// The audit's own fields, read when someone asks.
    Map<String, String> audit() {
        if (audit.isEmpty()) {
            audit = AuditFields.of(this);
        }
        return audit;
    }

    /// The lines, in the order in which they came.
    String raw() {
        return records.stream()
                .map(record -> new String(record.line(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
