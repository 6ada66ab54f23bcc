package dev.eyas.format.audit;

import dev.eyas.data.Batch;
import dev.eyas.format.RecordBatch.Damage;
import dev.eyas.format.StreamFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Joins records to events and hands these on in batches, each when no more of its records can
/// come. What is held is bounded; hitting a bound is told.
final class AuditJoin {

    /// Bytes of events waited for that are held at a time.
    static final int MOST_PENDING_BYTES = 24 << 20;

    /// Hosts that are told apart at a time.
    static final int MOST_HOSTS = 1_000;

    /// No field is shorter.
    private static final int FIELD_BYTES = 3;

    private static final Damage TOO_LARGE =
            new Damage("audit-event-too-large", "An event has more records than are joined.");
    private static final Damage TOO_MANY_FIELDS =
            new Damage(
                    "audit-too-many-fields",
                    "An event has more than " + AuditFields.MOST + " fields; others do not show.");
    private static final Damage ARGUMENTS_LOST =
            new Damage("audit-arguments-lost", "A program has more arguments than were logged.");
    private static final Damage EARLY =
            new Damage(
                    "audit-event-early",
                    "More lies between the records of an event than is held; it may be in pieces.");
    private static final Damage PROCESS_FORGOTTEN =
            new Damage(
                    "audit-process-forgotten",
                    "More than " + AuditProcesses.MOST + " processes are followed at a time.");
    private static final Damage HOST_FORGOTTEN =
            new Damage(
                    "audit-host-forgotten",
                    "More than " + MOST_HOSTS + " hosts are told apart at a time.");

    private final StreamFormat.Reading reading;
    private final Map<String, AuditHost> hosts = new LinkedHashMap<>(16, 0.75f, true);
    private final AuditProcesses processes = new AuditProcesses();
    private final List<AuditEvent> settled = new ArrayList<>();
    private long settledBytes;
    private long pendingBytes;
    private long sequence;

    AuditJoin(StreamFormat.Reading reading) {
        this.reading = reading;
    }

    void add(AuditLine line, AuditRecord record, StreamFormat.Input input, long offset) {
        AuditHost host = host(line.host(), input);
        Optional<AuditEvent> known = host.event(line.key());
        if (record.type().equals(AuditTypes.END)) {
            known.ifPresent(AuditEvent::end);
            return;
        }
        AuditEvent event =
                known.orElseGet(() -> host.open(line.key(), input.source(), offset, sequence++));
        if (event.bytes() > reading.sizes().longestRecord()) {
            reading.warn(TOO_LARGE, input.source(), offset);
            return;
        }
        pendingBytes -= event.bytes();
        event.add(record);
        pendingBytes += event.bytes();
        if (known.isEmpty()) {
            host.settle(this::settle);
        }
        if (pendingBytes > MOST_PENDING_BYTES) {
            giveUp();
        }
    }

    private AuditHost host(Optional<String> name, StreamFormat.Input input) {
        String aid = name.orElse(input.log());
        AuditHost host = hosts.get(aid);
        if (host == null) {
            host = new AuditHost(aid, name);
            hosts.put(aid, host);
            if (hosts.size() > MOST_HOSTS) {
                Iterator<AuditHost> eldest = hosts.values().iterator();
                AuditHost forgotten = eldest.next();
                forgotten.giveUp(forgotten.pending(), this::settle);
                eldest.remove();
                reading.warn(HOST_FORGOTTEN, input.source(), 0);
            }
        }
        return host;
    }

    /// Makes room: of each host, half of what has been waited for longest.
    private void giveUp() {
        for (AuditHost host : hosts.values()) {
            host.giveUp(host.pending() / 2, this::settleEarly);
        }
    }

    private void settleEarly(AuditEvent event) {
        if (event.isOpen()) {
            reading.warn(EARLY, event.source(), event.offset());
        }
        settle(event);
    }

    private void settle(AuditEvent event) {
        pendingBytes -= event.bytes();
        if (event.has(AuditTypes.BOOT)) {
            event.host().start();
        }
        long forgotten = processes.forgotten();
        event.close(FalconFields.of(event, processes));
        if (processes.forgotten() > forgotten) {
            reading.warn(PROCESS_FORGOTTEN, event.source(), event.offset());
        }
        tellLimits(event);
        reading.report().scanned(0, 1);
        settled.add(event);
        settledBytes += event.bytes();
        if (settled.size() >= reading.sizes().batchRows()
                || settledBytes >= reading.sizes().batchBytes()) {
            flush();
        }
    }

    private void tellLimits(AuditEvent event) {
        if (event.arguments().filter(ExecArguments::isIncomplete).isPresent()) {
            reading.warn(ARGUMENTS_LOST, event.source(), event.offset());
        }
        if (event.bytes() > AuditFields.MOST * FIELD_BYTES
                && event.audit().size() >= AuditFields.MOST) {
            reading.warn(TOO_MANY_FIELDS, event.source(), event.offset());
        }
    }

    private void flush() {
        if (!settled.isEmpty()) {
            reading.consumer().accept(Batch.of(new AuditRows(settled)));
            settled.clear();
            settledBytes = 0;
        }
    }

    /// Hands on what is left, at the end of the log.
    void finish() {
        for (AuditHost host : hosts.values()) {
            host.giveUp(host.pending(), this::settle);
        }
        flush();
    }
}
