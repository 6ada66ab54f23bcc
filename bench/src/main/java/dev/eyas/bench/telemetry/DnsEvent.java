package dev.eyas.bench.telemetry;

/// A process asked for a name (`DnsRequest`). Only Windows tells the answer and the image's base
/// name.
record DnsEvent(Moment moment, RunningProcess process, String domain, String answer)
        implements Event {

    @Override
    public void describe(Line line, Profile profile) {
        Host host = moment.host();
        int version = host.platform() == Platform.LINUX ? 1 : 5;
        line.putCommon(moment, "DnsRequest", host.platform().versioned("DnsRequest", version))
                .putContext(moment, process)
                .put("ContextThreadId", "0")
                .put("DomainName", domain)
                .put("RequestType", "1");
        if (host.platform() == Platform.WINDOWS) {
            line.put("ContextBaseFileName", process.program().baseName())
                    .put("IP4Records", answer + ';')
                    .put("IP6Records", "")
                    .put("FirstIP4Record", answer)
                    .put("CNAMERecords", "")
                    .put("QueryStatus", "0")
                    .put("RespondingDnsServer", host.cloud().nameServer())
                    .put("DnsResponseType", "2")
                    .put("DualRequest", "1")
                    .put("DnsRequestCount", "1")
                    .put("InterfaceIndex", "0");
        }
        if (profile.carriesProcessFacts()) {
            line.put("ComputerName", host.name());
        }
    }
}
