package dev.eyas.bench.telemetry;

/// Where and when something happened, and when the cloud heard of it.
record Moment(Host host, long occurredMillis, long receivedMillis) {

    /// Sensors send in batches, a fraction of a second up to a few seconds late.
    static Moment of(Host host, long occurredMillis, Dice dice) {
        return new Moment(host, occurredMillis, occurredMillis + 120 + dice.below(900));
    }
}
