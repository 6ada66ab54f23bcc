package dev.eyas.format;

import dev.eyas.data.Column;
import dev.eyas.data.ColumnMemo;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Rows over CSV records. A cell is read for the rows that ask for it, once.
final class CsvRows implements Rows {

    private final CsvRecords records;
    private final int size;
    private final int ownRaw;
    private final ColumnMemo memo;

    CsvRows(CsvRecords records) {
        this.records = records;
        size = records.size();
        ownRaw = records.header().column(FieldRules.RAW);
        memo = new ColumnMemo(size, this::decoder);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Column column(String name, Selection asked) {
        return memo.column(name, asked);
    }

    private ColumnMemo.Decoder decoder(String name) {
        if (name.equals(FieldRules.RAW)) {
            return this::rawstring;
        }
        List<FieldRules.Reading> readings =
                records.dialect().rules().readings(name).stream()
                        .filter(reading -> records.header().column(reading.name()) >= 0)
                        .toList();
        int[] columns =
                readings.stream()
                        .mapToInt(reading -> records.header().column(reading.name()))
                        .toArray();
        return row -> value(row, readings, columns);
    }

    private @Nullable String value(int row, List<FieldRules.Reading> readings, int[] columns) {
        for (int place = 0; place < columns.length; place++) {
            String text = records.text(row, columns[place]);
            String value = text == null ? null : readings.get(place).read(text);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private String rawstring(int row) {
        String own = ownRaw < 0 ? null : records.text(row, ownRaw);
        return own == null ? records.raw(row) : own;
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int column = 0; column < records.cells(row); column++) {
            String text = records.text(row, column);
            if (text != null) {
                written.put(records.header().name(column), text);
            }
        }
        records.dialect().rules().show(written, records.raw(row), consumer);
    }

    @Override
    public Optional<String> rawText(int row) {
        return Optional.of(rawstring(row));
    }

    @Override
    public int source(int row) {
        return records.source();
    }

    @Override
    public long offset(int row) {
        return records.offset(row);
    }
}
