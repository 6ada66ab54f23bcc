package dev.eyas.format;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Column;
import dev.eyas.data.ColumnMemo;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import dev.eyas.json.JsonFields;
import dev.eyas.json.JsonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Rows over JSON records. A field is decoded for the rows that ask for it, once; rows share the
/// bytes of the record batch they came from and are valid as long as those are.
///
/// A JSON `null` is no value: the row lacks the field.
final class JsonRows implements Rows {

    private static final JsonName OWN_RAW = JsonName.of(FieldRules.RAW);

    private final FieldRules rules;
    private final JsonFields fields;
    private final int source;
    private final long[] offsets;
    private final int size;
    private final ColumnMemo memo;

    JsonRows(FieldRules rules, JsonFields fields, int source, long[] offsets) {
        this.rules = rules;
        this.fields = fields;
        this.source = source;
        this.offsets = offsets;
        this.size = fields.records();
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
        List<FieldRules.Reading> readings = rules.readings(name);
        FieldRules.Written written = (row, reading) -> own(row, reading.key());
        return row -> FieldRules.value(row, readings, written);
    }

    private String rawstring(int row) {
        String own = own(row, OWN_RAW);
        return own == null ? fields.raw(row) : own;
    }

    private @Nullable String own(int row, JsonName key) {
        int leaf = fields.find(row, key);
        return leaf == JsonFields.NONE || fields.isNull(leaf) ? null : fields.text(leaf);
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        Map<String, String> written = new LinkedHashMap<>();
        fields.forEach(
                row,
                (name, leaf) -> {
                    if (fields.isNull(leaf)) {
                        written.remove(name);
                    } else {
                        written.put(name, fields.text(leaf));
                    }
                });
        rules.show(written, fields.raw(row), consumer);
    }

    @Override
    public void elements(int row, ArrayName array, BiConsumer<String, String> consumer) {
        Map<String, String> written = new LinkedHashMap<>();
        fields.forEach(
                row,
                (name, leaf) -> {
                    if (array.index(name) < 0) {
                        return;
                    }
                    if (fields.isNull(leaf)) {
                        written.remove(name);
                    } else {
                        written.put(name, fields.text(leaf));
                    }
                });
        written.forEach(consumer);
    }

    @Override
    public Optional<String> rawText(int row) {
        return Optional.of(rawstring(row));
    }

    @Override
    public int source(int row) {
        return source;
    }

    @Override
    public long offset(int row) {
        return offsets[row];
    }

    @Override
    public boolean standsAlone() {
        return true;
    }
}
