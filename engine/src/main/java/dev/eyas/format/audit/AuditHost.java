package dev.eyas.format.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What is known of one host while its log is read: the events whose records may still come.
///
/// An event is settled when the log is more than [#PATIENCE_MILLIS] further than it was when the
/// first of its records came, and those before it in time are settled: so processes are followed in
/// the order in which things happened.
final class AuditHost {

    /// Records of one event lie no further apart.
    static final long PATIENCE_MILLIS = 10_000;

    private final String aid;
    private final Optional<String> name;
    private final TreeMap<AuditKey, AuditEvent> pending = new TreeMap<>();
    private long latestTime = Long.MIN_VALUE;

    /// How far the log is: no event but one is later, which may have a wrong time.
    private long newest = Long.MIN_VALUE;

    private int starts;
    private Optional<AuditEvent> latest = Optional.empty();

    AuditHost(String aid, Optional<String> name) {
        this.aid = aid;
        this.name = name;
    }

    /// Names the host among all: its name, else the log it was found in.
    String aid() {
        return aid;
    }

    /// What the log calls it, if anything.
    Optional<String> name() {
        return name;
    }

    /// How often the machine was started since the log began.
    int starts() {
        return starts;
    }

    void start() {
        starts++;
    }

    /// The event of this key that is still waited for.
    Optional<AuditEvent> event(AuditKey key) {
        Optional<AuditEvent> known = latest.filter(event -> event.key().equals(key));
        if (known.isEmpty()) {
            known = Optional.ofNullable(pending.get(key));
            latest = known;
        }
        return known;
    }

    /// Begins to wait for the records of an event.
    AuditEvent open(AuditKey key, int source, long offset, long sequence) {
        newest = Math.max(newest, Math.min(latestTime, key.millis()));
        latestTime = Math.max(latestTime, key.millis());
        AuditEvent event = new AuditEvent(this, key, source, offset, newest, sequence);
        pending.put(key, event);
        latest = Optional.of(event);
        return event;
    }

    /// Gives up those no more records can come for.
    void settle(Consumer<AuditEvent> settled) {
        while (!pending.isEmpty()
                && newest - pending.firstEntry().getValue().newest() > PATIENCE_MILLIS) {
            remove(pending.firstEntry().getValue(), settled);
        }
    }

    /// Gives up those that have been waited for longest, `count` of them.
    void giveUp(int count, Consumer<AuditEvent> settled) {
        List<AuditEvent> oldest = new ArrayList<>(pending.values());
        oldest.sort(Comparator.comparingLong(AuditEvent::sequence));
        oldest.subList(0, count).stream()
                .sorted(Comparator.comparing(AuditEvent::key))
                .forEach(event -> remove(event, settled));
    }

    int pending() {
        return pending.size();
    }

    private void remove(AuditEvent event, Consumer<AuditEvent> settled) {
        pending.remove(event.key());
        if (latest.filter(last -> last == event).isPresent()) {
            latest = Optional.empty();
        }
        settled.accept(event);
    }
}
