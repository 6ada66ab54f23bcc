package dev.eyas.format;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.ColumnMemo;
import dev.eyas.data.Event;
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

    private static final JsonName OWN_RAW = JsonName.of(JsonRules.RAW);

    private final JsonRules rules;
    private final JsonFields fields;
    private final int source;
    private final long[] offsets;
    private final int size;
    private final ColumnMemo memo;

    JsonRows(JsonRules rules, JsonFields fields, int source, long[] offsets) {
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
        if (name.equals(JsonRules.RAW)) {
            return this::rawstring;
        }
        List<JsonRules.Reading> readings = rules.readings(name);
        return row -> value(row, readings);
    }

    private String rawstring(int row) {
        String own = own(row, OWN_RAW);
        return own == null ? fields.raw(row) : own;
    }

    private @Nullable String value(int row, List<JsonRules.Reading> readings) {
        for (JsonRules.Reading reading : readings) {
            String text = own(row, reading.key());
            String value = text == null ? null : meaning(text, reading.meaning());
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String own(int row, JsonName key) {
        int leaf = fields.find(row, key);
        return leaf == JsonFields.NONE || fields.isNull(leaf) ? null : fields.text(leaf);
    }

    private static @Nullable String meaning(String text, JsonRules.Meaning meaning) {
        return switch (meaning) {
            case TEXT -> text;
            case TIME -> EventTime.own(text);
            case MILLIS -> EventTime.millis(text);
            case SECONDS -> EventTime.seconds(text);
        };
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        Map<String, String> leaves = new LinkedHashMap<>();
        fields.forEach(
                row,
                (name, leaf) -> {
                    String shownAs = rules.renamed().get(name);
                    if (shownAs == null) {
                        show(leaves, name, leaf);
                    } else if (own(row, JsonName.of(shownAs)) == null) {
                        show(leaves, shownAs, leaf);
                    }
                });
        String time = value(row, rules.readings(Batch.TIMESTAMP));
        if (time != null && leaves.replace(Batch.TIMESTAMP, time) == null) {
            consumer.accept(Batch.TIMESTAMP, time);
        }
        leaves.forEach(consumer);
        if (!leaves.containsKey(JsonRules.RAW)) {
            consumer.accept(JsonRules.RAW, fields.raw(row));
        }
    }

    private void show(Map<String, String> shown, String name, int leaf) {
        if (fields.isNull(leaf)) {
            shown.remove(name);
        } else {
            shown.put(name, fields.text(leaf));
        }
    }

    @Override
    public Optional<String> rawText(int row) {
        return Optional.of(rawstring(row));
    }

    @Override
    public boolean orderedByTime() {
        return true;
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
    public long sub(int row) {
        return 0;
    }

    @Override
    public Optional<Event> event(int row) {
        return Optional.empty();
    }
}
