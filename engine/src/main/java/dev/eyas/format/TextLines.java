package dev.eyas.format;

import dev.eyas.data.Column;
import dev.eyas.data.ColumnMemo;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Lines of text on their way to become rows.
final class TextLines implements RecordBatch {

    private final int source;
    private byte[] bytes = new byte[1 << 12];
    private long[] offsets = new long[64];
    private int[] ends = new int[64];
    private int size;
    private int stoppedAt;

    TextLines(int source) {
        this.source = source;
    }

    @Override
    public Optional<Damage> add(byte[] data, int from, int to, long offset) {
        int end = to > from && data[to - 1] == '\r' ? to - 1 : to;
        int length = bytes();
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        if (length + end - from > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + end - from));
        }
        System.arraycopy(data, from, bytes, length, end - from);
        offsets[size] = offset;
        ends[size++] = length + end - from;
        stoppedAt = to;
        return Optional.empty();
    }

    @Override
    public boolean wasCut() {
        return false;
    }

    @Override
    public int stoppedAt() {
        return stoppedAt;
    }

    @Override
    public boolean wantsMore() {
        return false;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int bytes() {
        return size == 0 ? 0 : ends[size - 1];
    }

    @Override
    public Rows rows() {
        return new LineRows(size);
    }

    @Override
    public void clear() {
        size = 0;
    }

    private String line(int row) {
        int from = row == 0 ? 0 : ends[row - 1];
        return new String(bytes, from, ends[row] - from, StandardCharsets.UTF_8);
    }

    private final class LineRows implements Rows {

        private final int size;
        private final ColumnMemo memo;

        LineRows(int size) {
            this.size = size;
            memo = new ColumnMemo(size, _ -> TextLines.this::line);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Column column(String name, Selection asked) {
            return name.equals(FieldRules.RAW) ? memo.column(name, asked) : Column.absent();
        }

        @Override
        public void fields(int row, BiConsumer<String, String> consumer) {
            consumer.accept(FieldRules.RAW, line(row));
        }

        @Override
        public Optional<String> rawText(int row) {
            return Optional.of(line(row));
        }

        @Override
        public int source(int row) {
            return source;
        }

        @Override
        public long offset(int row) {
            return offsets[row];
        }
    }
}
