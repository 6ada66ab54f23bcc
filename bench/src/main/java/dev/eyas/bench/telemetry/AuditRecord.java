package dev.eyas.bench.telemetry;

/// One record of the Linux audit, without its time and number.
///
/// @param fields as the kernel or a program wrote them
/// @param names what the daemon adds about numbers, when it is asked to; empty for nothing
record AuditRecord(String type, String fields, String names) {
    /// Stands between what was written and what the daemon adds.
    private static final char ENRICHMENT = 0x1D;

    /// How a host's log is written.
    enum Style {
        /// By the daemon itself, with names beside numbers and the host's own before each record.
        NAMED_AND_ENRICHED,
        /// Forwarded by syslog, which puts time and host before each record.
        THROUGH_SYSLOG
    }

    static AuditRecord of(String type, String fields) {
        return new AuditRecord(type, fields, "");
    }

    /// The line, without its end.
    ///
    /// @param stamp time and number, `1793700846.832:1204`
    String line(Style style, String host, String syslogTime, String stamp) {
        String record = "type=" + type + " msg=audit(" + stamp + "): " + fields;
        return switch (style) {
            case NAMED_AND_ENRICHED ->
                    "node=" + host + ' ' + record + (names.isEmpty() ? "" : ENRICHMENT + names);
            case THROUGH_SYSLOG -> syslogTime + ' ' + host + " audisp-syslog: " + record;
        };
    }
}
