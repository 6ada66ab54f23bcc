package dev.eyas.enrich;

import dev.eyas.data.Event;
import dev.eyas.data.OrderKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Facts that were looked up: the events that announce the wanted processes, the names of the
/// wanted hosts. Filled by one thread per table and merged; then read only.
public final class FactTable {

    /// Entries of both maps, the key and the place, roughly.
    private static final long BYTES_PER_FACT = 300;

    private final Map<ProcessKey, NavigableMap<OrderKey, Event>> processes = new HashMap<>();
    private final Map<String, NavigableMap<OrderKey, String>> hosts = new HashMap<>();
    private long bytes;

    /// The event that announced the process an event at `place` belongs to: the latest not after
    /// it, since ids come back, else the earliest after it, since telemetry comes late. A number
    /// alone means what ran under it last.
    public Optional<Event> process(ProcessKey key, OrderKey place) {
        NavigableMap<OrderKey, Event> known = processes.get(key);
        if (known == null) {
            return Optional.empty();
        }
        Optional<Event> before = Optional.ofNullable(known.floorEntry(place)).map(Entry::getValue);
        return key.isUnseen()
                ? before
                : before.or(() -> Optional.of(known.firstEntry().getValue()));
    }

    /// The event that announced a process, whenever that was. A number alone means a process only
    /// where one is known.
    public Optional<Event> process(ProcessKey key) {
        return Optional.ofNullable(processes.get(key))
                .filter(known -> !key.isUnseen() || known.size() == 1)
                .map(known -> known.firstEntry().getValue());
    }

    /// Who started the process, in each of the events that announced it.
    List<ProcessKey> parents(ProcessKey key) {
        NavigableMap<OrderKey, Event> known = processes.get(key);
        return known == null
                ? List.of()
                : known.values().stream()
                        .flatMap(event -> event.field(ProcessKey.PARENT_PROCESS).stream())
                        .filter(parent -> !parent.equals(ProcessKey.NOBODY))
                        .map(parent -> new ProcessKey(key.aid(), parent))
                        .toList();
    }

    /// What the host is called, by its latest inventory record.
    public Optional<String> computerName(String aid) {
        return Optional.ofNullable(hosts.get(aid)).map(known -> known.lastEntry().getValue());
    }

    /// Bytes held, roughly.
    long retainedBytes() {
        return bytes;
    }

    boolean knows(ProcessKey key) {
        return processes.containsKey(key);
    }

    void addProcess(ProcessKey key, OrderKey place, Event event) {
        processes.computeIfAbsent(key, _ -> new TreeMap<>()).put(place, event);
        bytes += BYTES_PER_FACT + event.retainedBytes();
    }

    void addHost(String aid, OrderKey place, String name) {
        hosts.computeIfAbsent(aid, _ -> new TreeMap<>()).put(place, name);
        bytes += BYTES_PER_FACT;
    }

    void merge(FactTable other) {
        other.processes.forEach(
                (key, events) -> events.forEach((place, event) -> addProcess(key, place, event)));
        other.hosts.forEach(
                (aid, names) -> names.forEach((place, name) -> addHost(aid, place, name)));
    }
}
