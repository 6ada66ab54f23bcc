package dev.eyas.format.audit;

import dev.eyas.format.RecordBatch.Damage;
import dev.eyas.format.StreamFormat;
import dev.eyas.format.StreamLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads the records of a log, file after file, and has them joined to events.
final class AuditReader implements StreamFormat.Reader {

    private static final Damage NO_RECORD =
            new Damage("record-not-audit", "A line is no record of an audit log.");

    private final StreamFormat.Reading reading;
    private final AuditJoin join;
    private final AuditLine line = new AuditLine();

    AuditReader(StreamFormat.Reading reading) {
        this.reading = reading;
        join = new AuditJoin(reading);
    }

    @Override
    public void read(InputStream bytes, StreamFormat.Input input) throws IOException {
        StreamLines lines = new StreamLines(bytes, input, reading);
        while (lines.next()) {
            if (line.read(lines.bytes(), lines.from(), lines.to())) {
                byte[] copy = Arrays.copyOfRange(lines.bytes(), lines.from(), lines.to());
                AuditRecord record = new AuditRecord(line.type(), copy, line.body() - lines.from());
                join.add(line, record, input, lines.offset());
            } else if (!isRuler(lines)) {
                reading.report().scanned(0, 1);
                lines.warn(NO_RECORD);
            }
        }
        lines.finish();
    }

    /// What `ausearch` writes between events.
    private static boolean isRuler(StreamLines lines) {
        int length = Math.min(lines.to() - lines.from(), 6);
        String begin = new String(lines.bytes(), lines.from(), length, StandardCharsets.UTF_8);
        return begin.equals("----") || begin.equals("time->");
    }

    @Override
    public void finish() {
        join.finish();
    }
}
