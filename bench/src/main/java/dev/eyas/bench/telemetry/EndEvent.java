package dev.eyas.bench.telemetry;

/// A process ended (`EndOfProcess`), with what the sensor counted while it ran.
record EndEvent(Moment moment, RunningProcess process) implements Event {

    @Override
    public void describe(Line line, Profile profile) {
        Platform platform = moment.host().platform();
        line.putCommon(moment, "EndOfProcess", platform.versioned("EndOfProcess", 15))
                .putContext(moment, process)
                .put("ContextThreadId", "0")
                .put("TargetProcessId", process.id())
                .put("RawProcessId", process.rawId())
                .put("SHA256HashData", process.program().sha256())
                .put("ExitCode", "0")
                .put("NetworkConnectCount", "0")
                .put("NetworkListenCount", "0")
                .put("NetworkBindCount", "0")
                .put("NetworkCloseCount", "0")
                .put("NetworkRecvAcceptCount", "0")
                .put("DnsRequestCount", "0")
                .put("SuspiciousDnsRequestCount", "0")
                .put("FileDeletedCount", "0")
                .put("DirectoryCreatedCount", "0")
                .put("NewExecutableWrittenCount", "0")
                .put("ExecutableDeletedCount", "0")
                .put("AsepWrittenCount", "0")
                .put("SuspectStackCount", "0");
        if (platform == Platform.WINDOWS) {
            line.put("ParentProcessId", process.parentId())
                    .put("UserSid", process.program().account().sid())
                    .put("CycleTime", line.dice().below(1_000_000_000));
        }
    }
}
