package dev.eyas.bench.telemetry;

/// A process opened or wrote a file.
record FileEvent(Moment moment, RunningProcess process, Kind kind, String path) implements Event {
    enum Kind {
        OPENED("FileOpenInfo", 3),
        CRITICAL_READ("CriticalFileAccessed", 2),
        SCRIPT_WRITTEN("NewScriptWritten", 8),
        EXECUTABLE_WRITTEN("PeFileWritten", 16);

        private final String eventName;
        private final int version;

        Kind(String eventName, int version) {
            this.eventName = eventName;
            this.version = version;
        }
    }

    @Override
    public void describe(Line line, Profile profile) {
        Host host = moment.host();
        line.putCommon(
                        moment,
                        kind.eventName,
                        host.platform().versioned(kind.eventName, kind.version))
                .putContext(moment, process)
                .put("ContextThreadId", "0")
                .put("TargetFileName", path);
        switch (kind) {
            case OPENED ->
                    line.put("DesiredAccess", "1179785").put("ShareAccess", "7").put("Status", "0");
            case CRITICAL_READ ->
                    line.put("UID", process.program().account().uid()).put("UnixMode", "33188");
            case SCRIPT_WRITTEN -> describeContent(line);
            case EXECUTABLE_WRITTEN -> describeExecutable(line);
        }
        if (profile.carriesProcessFacts()) {
            line.put("ComputerName", host.name());
        }
    }

    private void describeContent(Line line) {
        line.put("SHA256HashData", line.dice().hex(64))
                .put("FileIdentifier", line.dice().hex(48))
                .put("Size", 200 + line.dice().below(40_000));
    }

    private void describeExecutable(Line line) {
        describeContent(line);
        line.put("ContextImageFileName", process.program().image())
                .put("ContextBaseFileName", process.program().baseName())
                .put("UserName", process.program().account().name())
                .put("FileOperatorSid", process.program().account().sid())
                .put("AuthenticationId", "999")
                .put("DllCharacteristics", "16736")
                .put("FileCategory", "6")
                .put("FileEcpBitmask", "0")
                .put("FileWrittenFlags", "0")
                .put("ImageCheckSum", "0")
                .put("ImageEntryPoint", "16448")
                .put("ImageSubsystem", "2")
                .put("IrpFlags", "0")
                .put("IsOnNetwork", "0")
                .put("IsOnRemovableDisk", "0")
                .put("IsTransactedFile", "0")
                .put("MajorFunction", "0")
                .put("MinorFunction", "0")
                .put("ModuleCharacteristics", "8226")
                .put("OperationFlags", "0")
                .put("TokenType", "1");
    }
}
