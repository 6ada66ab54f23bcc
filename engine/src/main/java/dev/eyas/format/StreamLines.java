package dev.eyas.format;

import dev.eyas.format.RecordBatch.Damage;
import java.io.IOException;
import java.io.InputStream;

/// The lines of a stream, one after the other, without their breaks. Blank lines are passed over,
/// too long ones are told and passed over, and so is the last line of a stream that was cut.
public final class StreamLines {

    private final StreamFormat.Input input;
    private final StreamFormat.Reading reading;
    private final ByteWindow window;
    private int to;
    private int behind;

    public StreamLines(InputStream stream, StreamFormat.Input input, StreamFormat.Reading reading) {
        this.input = input;
        this.reading = reading;
        window = new ByteWindow(stream, input.first(), reading);
    }

    /// Goes to the next line; false at the end, or when reading is to stop.
    public boolean next() {
        window.take(behind - window.at());
        while (!reading.report().isStopped() && find()) {
            int from = window.at();
            if (to - from > reading.sizes().longestRecord()) {
                warn(
                        new Damage(
                                "record-too-long",
                                "A record is longer than "
                                        + reading.sizes().longestRecord()
                                        + " bytes and was skipped."));
                reading.report().scanned(0, 1);
                window.skipLine();
                behind = window.at();
            } else if (isBlank(from)) {
                window.take(behind - from);
            } else {
                return true;
            }
        }
        return false;
    }

    /// Finds the end of the line, or that it is too long.
    private boolean find() {
        int looked = window.at();
        while (true) {
            int at = looked;
            while (at < window.limit() && window.bytes()[at] != '\n') {
                at++;
            }
            boolean whole = at < window.limit();
            if (whole || window.size() > reading.sizes().longestRecord() + 1L) {
                to = whole && at > window.at() && window.bytes()[at - 1] == '\r' ? at - 1 : at;
                behind = whole ? at + 1 : at;
                return true;
            }
            int unread = at - window.at();
            if (!window.more()) {
                to = window.limit();
                behind = to;
                return window.size() > 0 && !window.wasCut();
            }
            looked = window.at() + unread;
        }
    }

    private boolean isBlank(int from) {
        int at = from;
        while (at < to && (window.bytes()[at] == ' ' || window.bytes()[at] == '\t')) {
            at++;
        }
        return at == to;
    }

    /// What the line stands in.
    public byte[] bytes() {
        return window.bytes();
    }

    public int from() {
        return window.at();
    }

    public int to() {
        return to;
    }

    /// Offset of the line in the input.
    public long offset() {
        return window.offset();
    }

    /// Tells that something is wrong with the line.
    public void warn(Damage damage) {
        reading.warn(damage, input.source(), window.offset());
    }

    /// Tells at last that the input could not be read to its end.
    public void finish() throws IOException {
        window.finish();
    }
}
