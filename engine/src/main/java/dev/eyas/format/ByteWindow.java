package dev.eyas.format;

import dev.eyas.data.ScanReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// The part of a stream that is at hand: it grows as far as a record needs and moves on when told.
/// Positions are indexes into [#bytes] and hold until more is read.
public final class ByteWindow {

    private final InputStream stream;
    private final ScanReport report;
    private byte[] bytes;
    private int at;
    private int limit;

    /// Offset in the input of the first byte of the array.
    private long base;

    private boolean atEnd;
    private Optional<IOException> failure = Optional.empty();

    /// A window at the start of a stream whose first byte has the given offset.
    public ByteWindow(InputStream stream, long first, StreamFormat.Reading reading) {
        this.stream = stream;
        report = reading.report();
        bytes = new byte[Math.max(16, reading.sizes().bufferBytes())];
        base = first;
    }

    public byte[] bytes() {
        return bytes;
    }

    /// Where what is not yet taken begins.
    public int at() {
        return at;
    }

    public int limit() {
        return limit;
    }

    /// Bytes at hand that are not yet taken.
    public int size() {
        return limit - at;
    }

    /// Offset in the input of what is not yet taken.
    public long offset() {
        return base + at;
    }

    /// True when there is nothing behind the limit.
    public boolean atEnd() {
        return atEnd;
    }

    /// True when the input ended because it could not be read further.
    public boolean wasCut() {
        return failure.isPresent();
    }

    public void take(int count) {
        at += count;
    }

    /// Reads more behind what is not yet taken, or finds that there is nothing; false once that is
    /// known.
    public boolean more() {
        if (atEnd) {
            return false;
        }
        System.arraycopy(bytes, at, bytes, 0, limit - at);
        base += at;
        limit -= at;
        at = 0;
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int before = limit;
        try {
            int count = 0;
            while (count >= 0 && limit < bytes.length) {
                limit += count;
                count = stream.read(bytes, limit, bytes.length - limit);
            }
            atEnd = count < 0;
        } catch (IOException failed) {
            failure = Optional.of(failed);
            atEnd = true;
        }
        report.scanned(limit - before, 0);
        return true;
    }

    /// Passes over the rest of a line, whatever its length.
    public void skipLine() {
        while (true) {
            int end = at;
            while (end < limit && bytes[end] != '\n') {
                end++;
            }
            boolean found = end < limit;
            at = found ? end + 1 : limit;
            if (found || !more()) {
                return;
            }
        }
    }

    /// Tells at last that the input could not be read to its end.
    public void finish() throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
