package dev.eyas.bench.telemetry;

/// A process of a host, and the key under which its other events name it.
///
/// `id` is the sensor's number (`TargetProcessId` on the process event, `ContextProcessId` on all
/// others), unique on a host for good; `rawId` is the operating system's, which comes round again.
record RunningProcess(
        long id,
        int rawId,
        Program program,
        long startMillis,
        long parentId,
        String parentBaseName) {

    /// The first process of a host, which has no parent.
    static RunningProcess first(Program program, long startMillis) {
        return new RunningProcess(sensorId(startMillis, 0), 1, program, startMillis, 0, "");
    }

    /// `sequence` tells processes apart that start in the same millisecond.
    RunningProcess start(Program child, long childStartMillis, int sequence, int childRawId) {
        return new RunningProcess(
                sensorId(childStartMillis, sequence),
                childRawId,
                child,
                childStartMillis,
                id,
                program.baseName());
    }

    /// Nineteen digits, more than a double holds, as on real hosts.
    private static long sensorId(long startMillis, int sequence) {
        return (startMillis << 20) | (sequence & 0xfffff);
    }
}
