package dev.eyas.bench.telemetry;

/// A process started (`ProcessRollup2`), or was found running when the sensor came up
/// (`SyntheticProcessRollup2`).
record ProcessEvent(Moment moment, RunningProcess process, Cause cause) implements Event {
    enum Cause {
        STARTED,
        FOUND
    }

    @Override
    public void describe(Line line, Profile profile) {
        Platform platform = moment.host().platform();
        switch (cause) {
            case STARTED ->
                    line.putCommon(
                            moment,
                            "ProcessRollup2",
                            platform.versioned("ProcessRollup2", version()));
            case FOUND ->
                    line.putCommon(
                                    moment,
                                    "SyntheticProcessRollup2",
                                    platform.versioned("SyntheticProcessRollup2", version()))
                            .put("SyntheticPR2Flags", "4");
        }
        describeProcess(line);
        switch (platform) {
            case LINUX -> describeLinux(line);
            case WINDOWS -> describeWindows(line, profile);
        }
    }

    private int version() {
        return moment.host().platform() == Platform.LINUX ? 12 : 19;
    }

    private void describeProcess(Line line) {
        Program program = process.program();
        line.put("TargetProcessId", process.id())
                .put("ParentProcessId", process.parentId())
                .put("SourceProcessId", process.parentId())
                .put("RawProcessId", process.rawId())
                .put("ImageFileName", program.image())
                .put("CommandLine", program.commandLine())
                .put("ParentBaseFileName", process.parentBaseName())
                .putSeconds("ProcessStartTime", process.startMillis())
                .put("ProcessEndTime", "")
                .put("SHA256HashData", program.sha256())
                .put("SHA1HashData", "0000000000000000000000000000000000000000")
                .put("MD5HashData", program.md5())
                .put("SourceThreadId", "0")
                .put(
                        "Tags",
                        "25, 40, 151, 874, 924, 12094627905582, 12094627906234, 237494511599633");
    }

    private void describeLinux(Line line) {
        Account account = process.program().account();
        String uid = Long.toString(account.uid());
        line.put("UID", uid)
                .put("RUID", uid)
                .put("SVUID", uid)
                .put("GID", uid)
                .put("RGID", uid)
                .put("SVGID", uid)
                .put("UserName", account.name())
                .put("ComputerName", moment.host().name())
                .put("SessionProcessId", process.parentId())
                .put("ProcessGroupId", process.id())
                .put("LocalAddressIP4", moment.host().localAddress())
                .put("OciContainerId", "")
                .put("RootPath", "/")
                .put("CapPrm", account.uid() == 0 ? "2199023255551" : "0");
    }

    private void describeWindows(Line line, Profile profile) {
        Account account = process.program().account();
        line.put("UserSid", account.sid())
                .put("AuthenticationId", account.equals(Account.SYSTEM) ? "999" : "2338751")
                .put("ParentAuthenticationId", "999")
                .put("AuthenticodeHashData", process.program().sha256())
                .put("IntegrityLevel", account.equals(Account.SYSTEM) ? "16384" : "8192")
                .put("ImageSubsystem", "2")
                .put("ProcessCreateFlags", "1028")
                .put("ProcessParameterFlags", "24577")
                .put("ProcessSxsFlags", "64")
                .put("SessionId", "0")
                .put("SignInfoFlags", "8683538")
                .put("TokenType", "1")
                .put("WindowFlags", "128");
        if (profile.carriesProcessFacts()) {
            line.put("ComputerName", moment.host().name()).put("UserName", account.name());
        }
    }
}
