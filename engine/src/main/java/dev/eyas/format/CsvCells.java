package dev.eyas.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the cells of one CSV record and reads them. A cell that begins with a quote goes to the
/// quote that closes it, over line breaks; a quote is written twice inside. Elsewhere quotes are
/// text.
final class CsvCells {

    /// Cells behind these are passed over.
    static final int MOST_CELLS = 8_000;

    enum Verdict {
        WHOLE,
        /// The record may go on behind what was given.
        CUT,
        /// Quotes that were opened on one line are closed in the middle of another's text, or not
        /// at all.
        UNBALANCED
    }

    private final byte delimiter;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;
    private int stoppedAt;
    private boolean spansLines;
    private int recordEnd;
    private boolean cut;

    CsvCells(byte delimiter) {
        this.delimiter = delimiter;
    }

    int count() {
        return count;
    }

    int start(int cell) {
        return starts[cell];
    }

    int end(int cell) {
        return ends[cell];
    }

    /// Where the last record ended, its line break left out.
    int recordEnd() {
        return recordEnd;
    }

    /// True when the last record has more cells than are kept.
    boolean wasCut() {
        return cut;
    }

    /// Behind the line break of a whole record; else how far was looked.
    int stoppedAt() {
        return stoppedAt;
    }

    /// True when a cell holds a line break.
    boolean spansLines() {
        return spansLines;
    }

    /// Reads the record at `from`. With `atEnd`, nothing follows behind `to`.
    Verdict scan(byte[] data, int from, int to, boolean atEnd) {
        count = 0;
        spansLines = false;
        cut = false;
        int at = from;
        while (true) {
            int start = at;
            if (at < to && data[at] == '"') {
                at = behindQuotes(data, at + 1, to);
                if (at < 0) {
                    stoppedAt = to;
                    return atEnd ? Verdict.UNBALANCED : Verdict.CUT;
                }
            }
            int behindQuotes = at;
            while (at < to && data[at] != delimiter && data[at] != '\n') {
                at++;
            }
            stoppedAt = at;
            if (at == to && !atEnd) {
                return Verdict.CUT;
            }
            if (spansLines && behindQuotes > start && hasText(data, behindQuotes, at)) {
                return Verdict.UNBALANCED;
            }
            boolean lineEnds = at == to || data[at] == '\n';
            recordEnd = lineEnds && at > start && data[at - 1] == '\r' ? at - 1 : at;
            add(start, recordEnd);
            if (lineEnds) {
                stoppedAt = Math.min(to, at + 1);
                return Verdict.WHOLE;
            }
            at++;
        }
    }

    /// Behind the quote that closes; -1 when none is in sight.
    private int behindQuotes(byte[] data, int from, int to) {
        int at = from;
        while (at < to) {
            if (data[at] == '\n') {
                spansLines = true;
            } else if (data[at] == '"') {
                if (at + 1 < to && data[at + 1] == '"') {
                    at++;
                } else {
                    return at + 1;
                }
            }
            at++;
        }
        return -1;
    }

    /// True when there are fewer cells than columns, or values beyond the last column.
    boolean isRagged(byte[] data, int columns) {
        boolean ragged = count < columns;
        for (int cell = columns; cell < count; cell++) {
            String text = text(data, starts[cell], ends[cell]);
            ragged |= text != null && !text.isEmpty();
        }
        return ragged;
    }

    /// What stands in all cells.
    List<@Nullable String> texts(byte[] data) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int cell = 0; cell < count; cell++) {
            texts.add(text(data, starts[cell], ends[cell]));
        }
        return texts;
    }

    private static boolean hasText(byte[] data, int from, int to) {
        for (int at = from; at < to; at++) {
            if (data[at] > ' ' || data[at] < 0) {
                return true;
            }
        }
        return false;
    }

    private void add(int start, int end) {
        if (count == MOST_CELLS) {
            cut = true;
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /// The text of a cell; null for an empty one without quotes.
    static @Nullable String text(byte[] data, int start, int end) {
        if (start == end) {
            return null;
        }
        if (data[start] != '"') {
            return string(data, start, end);
        }
        byte[] text = new byte[end - start];
        int length = 0;
        int at = start + 1;
        while (at < end && (data[at] != '"' || (at + 1 < end && data[at + 1] == '"'))) {
            at += data[at] == '"' ? 1 : 0;
            text[length++] = data[at++];
        }
        at++;
        if (hasText(data, at, end)) {
            System.arraycopy(data, at, text, length, end - at);
            length += end - at;
        }
        return string(text, 0, length);
    }

    static String string(byte[] data, int start, int end) {
        return new String(data, start, end - start, StandardCharsets.UTF_8);
    }
}
