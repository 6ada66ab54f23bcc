package dev.eyas.bench.telemetry;

import java.util.List;

/// The audit logs of the example hour: those of two hosts, each rotated once.
final class ExampleAudit {
    /// A host's log is rotated in the middle of an event, as size decides and not sense.
    private static final int KEPT_LINES = 70;

    private record Log(String host, AuditRecord.Style style) {}

    private static final List<Log> LOGS =
            List.of(
                    new Log("web-7", AuditRecord.Style.NAMED_AND_ENRICHED),
                    new Log("build-2", AuditRecord.Style.THROUGH_SYSLOG));

    private ExampleAudit() {}

    /// Adds the logs of the events that the bucket holds.
    static void addTo(ExampleBucket bucket, ExampleFleet fleet, long seed) {
        List<Event> events = bucket.events();
        for (Log log : LOGS) {
            Host host = fleet.host(log.host());
            List<Event> own =
                    events.stream().filter(event -> event.moment().host().equals(host)).toList();
            Dice dice = Dice.of(seed, host.number());
            List<String> lines =
                    new AuditLog(host, fleet.residents(host), own, dice).lines(log.style());
            int rotated = rotation(lines);
            String name = "audit/" + host.name() + "/audit.log";
            bucket.addLog(name + ".1.gz", ExampleBucket.Form.GZIP, lines.subList(0, rotated));
            bucket.addLog(name, ExampleBucket.Form.PLAIN, lines.subList(rotated, lines.size()));
        }
    }

    /// The first line of the newer file: the second record of an event.
    private static int rotation(List<String> lines) {
        int line = lines.size() - KEPT_LINES;
        while (!lines.get(line - 1).contains("type=SYSCALL")) {
            line++;
        }
        return line;
    }
}
