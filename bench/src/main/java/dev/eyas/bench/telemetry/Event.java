package dev.eyas.bench.telemetry;

/// Something a sensor reports, before it becomes a line of JSON.
///
/// The records say what happened; `describe` puts it under the field names, and with the set of
/// fields, that FDR lines of that event type have.
sealed interface Event
        permits ProcessEvent, EndEvent, NetworkEvent, DnsEvent, FileEvent, LogonEvent, SensorEvent {

    Moment moment();

    /// Adds every field of the event.
    void describe(Line line, Profile profile);
}
