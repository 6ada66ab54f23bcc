package dev.eyas.format.audit;

import java.util.Comparator;

/// What the records of one event share: the time and the serial number, which begins anew when the
/// machine starts.
record AuditKey(long millis, long serial) implements Comparable<AuditKey> {

    private static final Comparator<AuditKey> ORDER =
            Comparator.comparingLong(AuditKey::millis).thenComparingLong(AuditKey::serial);

    @Override
    public int compareTo(AuditKey other) {
        return ORDER.compare(this, other);
    }

    /// As in the log, `1790000001.117:8821`.
    String text() {
        return seconds() + ":" + serial;
    }

    /// The time in seconds, `1790000001.117`.
    String seconds() {
        String fraction = Long.toString(1_000 + millis % 1_000).substring(1);
        return millis / 1_000 + "." + fraction;
    }
}
