package dev.eyas.function.stats;

import dev.eyas.data.CodePointOrder;
import dev.eyas.data.OrderKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Distinct texts by the earliest row each was seen in; the earliest `limit` of them, exactly,
/// whatever the order they arrive in. A text once put out had `limit` earlier ones before it and
/// can come back only with an earlier row.
final class FirstSeen {

    /// Entry of a hash map and an order key.
    private static final long BYTES_PER_VALUE = 96;

    private static final Comparator<Map.Entry<String, OrderKey>> EARLIEST_FIRST =
            Map.Entry.<String, OrderKey>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(CodePointOrder.INSTANCE));

    private final int limit;
    private final Map<String, OrderKey> places = new HashMap<>();
    private Optional<OrderKey> latestAdmitted = Optional.empty();
    private boolean leftSomeOut;
    private long bytes;

    FirstSeen(int limit) {
        this.limit = limit;
    }

    void add(String value, OrderKey place) {
        OrderKey known = places.get(value);
        if (known != null) {
            if (place.compareTo(known) < 0) {
                places.put(value, place);
            }
        } else if (latestAdmitted.filter(latest -> place.compareTo(latest) > 0).isPresent()) {
            leftSomeOut = true;
        } else {
            places.put(value, place);
            bytes += bytes(value);
            if (places.size() >= 2L * limit && places.size() > limit) {
                keepEarliest();
            }
        }
    }

    void addAll(FirstSeen other) {
        leftSomeOut |= other.leftSomeOut;
        other.places.forEach(this::add);
    }

    private void keepEarliest() {
        List<Map.Entry<String, OrderKey>> sorted = sorted();
        for (Map.Entry<String, OrderKey> entry : sorted.subList(limit, sorted.size())) {
            places.remove(entry.getKey());
            bytes -= bytes(entry.getKey());
        }
        latestAdmitted = Optional.of(sorted.get(limit - 1).getValue());
        leftSomeOut = true;
    }

    private List<Map.Entry<String, OrderKey>> sorted() {
        return places.entrySet().stream().map(Map.Entry::copyOf).sorted(EARLIEST_FIRST).toList();
    }

    /// The earliest texts, in order.
    List<String> values() {
        return sorted().stream().limit(limit).map(Map.Entry::getKey).toList();
    }

    boolean exceedsLimit() {
        return leftSomeOut || places.size() > limit;
    }

    long retainedBytes() {
        return bytes;
    }

    private static long bytes(String value) {
        return BYTES_PER_VALUE + Retained.bytes(value);
    }
}
