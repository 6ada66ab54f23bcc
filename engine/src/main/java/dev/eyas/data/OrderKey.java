package dev.eyas.data;

import java.util.Comparator;

/// Where a row stands in the one order everything agrees on, whatever threads, batches or files
/// did: side of a `union`, event time, nanoseconds, source, byte offset, and the index among rows
/// made from one event. An event without time is older than all.
public record OrderKey(int side, long time, int nanos, int source, long offset, long sub)
        implements Comparable<OrderKey> {

    /// The time of an event that has none.
    public static final long NO_TIME = Long.MIN_VALUE;

    private static final Comparator<OrderKey> ORDER =
            Comparator.comparingInt(OrderKey::side)
                    .thenComparingLong(OrderKey::time)
                    .thenComparingInt(OrderKey::nanos)
                    .thenComparingInt(OrderKey::source)
                    .thenComparingLong(OrderKey::offset)
                    .thenComparingLong(OrderKey::sub);

    /// Whether two rows are made from one event.
    public boolean isSameEvent(OrderKey other) {
        return source == other.source && offset == other.offset && side == other.side;
    }

    @Override
    public int compareTo(OrderKey other) {
        return ORDER.compare(this, other);
    }
}
