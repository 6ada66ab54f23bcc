package dev.eyas.format.audit;

import dev.eyas.format.Sample;
import dev.eyas.format.StreamFormat;

/// The log of the Linux audit daemon, raw or enriched, as it lies or passed on by syslog.
public final class AuditdFormat implements StreamFormat {

    /// Lines looked at before deciding.
    private static final int LINES = 20;

    @Override
    public String name() {
        return "auditd";
    }

    @Override
    public boolean recognises(Sample sample) {
        AuditLine line = new AuditLine();
        return sample.lines(LINES).stream()
                .filter(read -> sample.firstByte(read) != '{')
                .anyMatch(read -> line.read(sample.bytes(), read.from(), read.to()));
    }

    @Override
    public Reader reader(Reading reading) {
        return new AuditReader(reading);
    }

    /// The daemon begins a new file wherever an event happens to stand.
    @Override
    public boolean spansFiles() {
        return true;
    }
}
