package dev.eyas.format;

import dev.eyas.data.Rows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// CSV records on their way to become rows: their bytes, and where in them the cells stand. Filled,
/// read as rows, cleared and filled again.
final class CsvRecords {

    private final CsvDialect dialect;
    private final int source;
    private CsvHeader header = CsvHeader.NONE;
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private int[] starts = new int[1 << 8];
    private int[] ends = new int[1 << 8];
    private int cells;

    /// Per record: its offset, its bytes, its first cell; one more than records of the last two.
    private long[] offsets = new long[64];

    private int[] from = new int[65];
    private int[] firstCells = new int[65];
    private int size;

    CsvRecords(CsvDialect dialect, int source) {
        this.dialect = dialect;
        this.source = source;
    }

    /// Names the columns, before the first record.
    void name(CsvHeader columns) {
        header = columns;
    }

    int size() {
        return size;
    }

    /// Bytes held.
    int bytes() {
        return length;
    }

    CsvDialect dialect() {
        return dialect;
    }

    CsvHeader header() {
        return header;
    }

    int source() {
        return source;
    }

    long offset(int row) {
        return offsets[row];
    }

    /// Adds the record that stands in `data` from `start` to `end`, without its line break.
    void add(byte[] data, int start, int end, CsvCells record, long offset) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2);
            from = Arrays.copyOf(from, size * 2 + 1);
            firstCells = Arrays.copyOf(firstCells, size * 2 + 1);
        }
        if (length + end - start > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + end - start));
        }
        if (cells + record.count() > starts.length) {
            int most = Math.max(starts.length * 2, cells + record.count());
            starts = Arrays.copyOf(starts, most);
            ends = Arrays.copyOf(ends, most);
        }
        System.arraycopy(data, start, bytes, length, end - start);
        for (int cell = 0; cell < record.count(); cell++) {
            starts[cells] = record.start(cell) - start + length;
            ends[cells++] = record.end(cell) - start + length;
        }
        offsets[size++] = offset;
        length += end - start;
        from[size] = length;
        firstCells[size] = cells;
    }

    /// How many cells a record has.
    int cells(int row) {
        return firstCells[row + 1] - firstCells[row];
    }

    /// The text of a cell; null where it is no value.
    @Nullable String text(int row, int column) {
        if (column >= cells(row)) {
            return null;
        }
        int cell = firstCells[row] + column;
        String text = CsvCells.text(bytes, starts[cell], ends[cell]);
        return text != null && text.isEmpty() && dialect.empty() == CsvDialect.Empty.NO_VALUE
                ? null
                : text;
    }

    /// A record as it came.
    String raw(int row) {
        return CsvCells.string(bytes, from[row], from[row + 1]);
    }

    Rows rows() {
        return new CsvRows(this);
    }

    void clear() {
        size = 0;
        length = 0;
        cells = 0;
    }
}
