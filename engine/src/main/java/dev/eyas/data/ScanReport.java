package dev.eyas.data;

import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// What a scan tells about itself while it runs, and whether it should stop. Shared by all threads
/// of a run.
public final class ScanReport {

    private final Warnings warnings;
    private final Optional<ScanReport> first;
    private final LongAdder bytes = new LongAdder();
    private final LongAdder events = new LongAdder();
    private volatile boolean stopped;

    public ScanReport(Warnings warnings) {
        this(warnings, Optional.empty());
    }

    private ScanReport(Warnings warnings, Optional<ScanReport> first) {
        this.warnings = warnings;
        this.first = first;
    }

    /// For reading the same once more: what was told is not told again, and it stops with this one.
    public ScanReport again() {
        return new ScanReport(new Warnings(), Optional.of(this));
    }

    /// True when what is read was read and told of before.
    public boolean isAgain() {
        return first.isPresent();
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
        first.ifPresent(ScanReport::stop);
    }

    public boolean isStopped() {
        return stopped || first.filter(ScanReport::isStopped).isPresent();
    }
}
