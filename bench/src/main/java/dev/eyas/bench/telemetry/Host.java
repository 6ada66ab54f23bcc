package dev.eyas.bench.telemetry;

/// One machine with a sensor.
///
/// `number` tells hosts of a fleet apart and seeds what happens on them; `id` is the sensor's
/// `aid`.
record Host(
        int number,
        String id,
        String customerId,
        String name,
        Platform platform,
        Cloud cloud,
        Role role,
        String localAddress,
        String publicAddress) {

    /// The value of `ConfigStateHash`, which one host keeps for hours.
    String configStateHash() {
        return Long.toString(
                1_000_000_000L + (Long.parseLong(id.substring(0, 8), 16) & 0x7fffffffL));
    }
}
