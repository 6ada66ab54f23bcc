package dev.eyas.data;

import java.util.concurrent.atomic.LongAdder;

/// What a scan tells about itself while it runs, and whether it should stop. Shared by all threads
/// of a run.
public final class ScanReport {

    private final Warnings warnings;
    private final LongAdder bytes = new LongAdder();
    private final LongAdder events = new LongAdder();
    private volatile boolean stopped;

    public ScanReport(Warnings warnings) {
        this.warnings = warnings;
    }

    public Warnings warnings() {
        return warnings;
    }

    /// Counts bytes read (decompressed) and records seen in them, passed by the gate or not.
    public void scanned(long moreBytes, long moreEvents) {
        bytes.add(moreBytes);
        events.add(moreEvents);
    }

    public long bytes() {
        return bytes.sum();
    }

    public long events() {
        return events.sum();
    }

    /// Asks every reader to stop soon; what was read so far stays.
    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }
}
