package dev.eyas.enrich;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Events kept aside until their facts are known. Filled by one thread, then read.
final class HeldRows implements Rows {

    private record Held(
            Map<String, String> fields, Optional<String> rawText, int source, long offset) {}

    /// A field in a map, roughly, beside its text.
    private static final int BYTES_PER_FIELD = 100;

    private final List<Held> rows = new ArrayList<>();
    private long bytes;

    void add(Batch batch, Selection selection) {
        Batch origin = batch.origin();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            Map<String, String> fields = origin.fields(row);
            Optional<String> rawText = origin.rows().rawText(row);
            rows.add(
                    new Held(
                            fields, rawText, origin.rows().source(row), origin.rows().offset(row)));
            bytes +=
                    rawText.map(String::length).orElse(0) * 2L
                            + fields.size() * (long) BYTES_PER_FIELD;
        }
    }

    void addAll(HeldRows other) {
        rows.addAll(other.rows);
        bytes += other.bytes;
    }

    /// Bytes held, roughly.
    long bytes() {
        return bytes;
    }

    void clear() {
        rows.clear();
        bytes = 0;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Column column(String name, Selection asked) {
        Column.Text column = new Column.Text(rows.size());
        for (int position = 0; position < asked.size(); position++) {
            int row = asked.row(position);
            String value = rows.get(row).fields().get(name);
            if (value != null) {
                column.set(row, value);
            }
        }
        return column;
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        rows.get(row).fields().forEach(consumer);
    }

    @Override
    public Optional<String> rawText(int row) {
        return rows.get(row).rawText();
    }

    @Override
    public int source(int row) {
        return rows.get(row).source();
    }

    @Override
    public long offset(int row) {
        return rows.get(row).offset();
    }
}
