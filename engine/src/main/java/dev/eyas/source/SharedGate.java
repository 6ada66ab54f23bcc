package dev.eyas.source;

/// A raw gate shared by the parts of a source. What is rare in the data is learnt again from a part
/// in which the search stops too often for nothing.
final class SharedGate {

    /// Data in which nothing helps must not cost lessons for ever.
    private static final int MOST_LESSONS = 8;

    private volatile RawGate gate;
    private int lessons;

    SharedGate(RawGate gate) {
        this.gate = gate;
    }

    RawGate current() {
        return gate;
    }

    /// Learns from `[from, to)`, unless somebody did since `used` was asked for.
    synchronized void teach(RawGate used, byte[] data, int from, int to) {
        if (gate == used && lessons < MOST_LESSONS) {
            lessons++;
            gate = used.learntFrom(data, from, to);
        }
    }
}
