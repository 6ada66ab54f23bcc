package dev.eyas.format;

import dev.eyas.data.Batch;
import dev.eyas.format.RecordBatch.Damage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Reads CSV records one after the other into batches. The first names the columns; where it comes
/// again, as in files put together, it is passed over.
///
/// Damage costs the line it begins on: reading goes on with the next. What was looked at in vain is
/// then looked at again. When all that exceeds what was read, quotes are for a while not followed
/// over line breaks: this keeps reading linear, whatever the input.
final class CsvReader {

    /// Looking at so many bytes again is never too much.
    private static final long FREE_BYTES = 1 << 20;

    private static final Damage OPEN_QUOTES =
            new Damage("record-cut", "Quotes are opened in a line and not closed.");
    private static final Damage OTHER_COLUMNS =
            new Damage(
                    "record-cut", "A record over several lines has other columns than the header.");
    private static final Damage RAGGED =
            new Damage(
                    "record-ragged",
                    "A record has fewer or more cells than the header; those beyond are called by their number.");

    private final StreamFormat.Reading reading;
    private final StreamFormat.Input input;
    private final StreamFormat.Sizes sizes;
    private final ByteWindow window;
    private final CsvCells cells;
    private final CsvRecords records;

    /// The record that names the columns.
    private byte[] header = new byte[0];

    /// Bytes that were or will be looked at again.
    private long repeated;

    /// Before this offset, quotes are not followed over line breaks.
    private long unfollowed;

    CsvReader(
            InputStream stream,
            StreamFormat.Input input,
            StreamFormat.Reading reading,
            CsvDialect dialect) {
        this.reading = reading;
        this.input = input;
        sizes = reading.sizes();
        window = new ByteWindow(stream, input.first(), reading);
        cells = new CsvCells(dialect.delimiter());
        records = new CsvRecords(dialect, input.source());
    }

    /// An [IOException] comes after what was read before has been handed on.
    void read() throws IOException {
        while (!reading.report().isStopped() && findRecord()) {
            takeRecord();
        }
        flush();
        window.finish();
    }

    /// Passes over blank lines.
    private boolean findRecord() {
        do {
            while (window.size() > 0 && isBreak(window.bytes()[window.at()])) {
                window.take(1);
            }
        } while (window.size() == 0 && window.more());
        return window.size() > 0;
    }

    private static boolean isBreak(byte value) {
        return value == '\n' || value == '\r';
    }

    private void takeRecord() {
        CsvCells.Verdict verdict = scan();
        while (verdict == CsvCells.Verdict.CUT && !isTooLong() && window.more()) {
            verdict = scan();
        }
        switch (verdict) {
            case WHOLE -> takeWhole();
            case UNBALANCED -> skip(OPEN_QUOTES);
            case CUT -> {
                if (cells.spansLines()) {
                    skip(OPEN_QUOTES);
                } else if (isTooLong()) {
                    skip(tooLong());
                } else {
                    window.take(window.size());
                }
            }
        }
    }

    private CsvCells.Verdict scan() {
        int from = window.at();
        int to = (int) Math.min(window.limit(), from + sizes.longestRecord() + 1L);
        boolean atEnd = window.atEnd() && !window.wasCut() && to == window.limit();
        if (window.offset() < unfollowed) {
            int lineEnd = from;
            while (lineEnd < to && window.bytes()[lineEnd] != '\n') {
                lineEnd++;
            }
            atEnd |= lineEnd < to;
            to = lineEnd;
        }
        return cells.scan(window.bytes(), from, to, atEnd);
    }

    private boolean isTooLong() {
        return window.size() > sizes.longestRecord();
    }

    private void takeWhole() {
        int from = window.at();
        int end = cells.recordEnd();
        if (header.length == 0) {
            warnOfCut();
            header = Arrays.copyOfRange(window.bytes(), from, end);
            records.name(CsvHeader.of(cells.texts(window.bytes())));
        } else if (cells.spansLines() && cells.count() != records.header().size()) {
            skip(OTHER_COLUMNS);
            return;
        } else if (!Arrays.equals(header, 0, header.length, window.bytes(), from, end)) {
            add(from, end);
        }
        window.take(cells.stoppedAt() - from);
    }

    private void warnOfCut() {
        if (cells.wasCut()) {
            warn(RecordBatch.TOO_MANY_FIELDS);
        }
    }

    private void add(int from, int end) {
        if (cells.isRagged(window.bytes(), records.header().size())) {
            warn(RAGGED);
        }
        warnOfCut();
        reading.report().scanned(0, 1);
        records.add(window.bytes(), from, end, cells, window.offset());
        if (records.size() >= sizes.batchRows() || records.bytes() >= sizes.batchBytes()) {
            flush();
        }
    }

    private void skip(Damage damage) {
        warn(damage);
        reading.report().scanned(0, 1);
        long looked = window.offset() + cells.stoppedAt() - window.at();
        window.skipLine();
        repeated += Math.max(0, looked - window.offset());
        if (repeated > FREE_BYTES + looked) {
            unfollowed = Math.max(unfollowed, looked);
        }
    }

    private Damage tooLong() {
        return new Damage(
                "record-too-long",
                "A record is longer than " + sizes.longestRecord() + " bytes and was skipped.");
    }

    private void warn(Damage damage) {
        reading.warn(damage, input.source(), window.offset());
    }

    private void flush() {
        if (records.size() > 0) {
            reading.consumer().accept(Batch.of(records.rows()));
            records.clear();
        }
    }
}
