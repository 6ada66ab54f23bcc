package dev.eyas.json;

import dev.eyas.data.Column;
import dev.eyas.data.ColumnMemo;
import dev.eyas.data.OpenColumns;
import dev.eyas.data.Selection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The fields of JSON texts that stand in a column. A text is walked when one of its fields is
/// first asked for; names cost nothing until asked for. A row whose text is no whole JSON object or
/// array has no fields; [#verdict] tells why.
///
/// Valid as long as the text column is; used by one thread at a time.
public final class JsonText implements OpenColumns {

    private static final int NOT_WALKED = -1;
    private static final int NO_RECORD = -2;

    private final Column text;
    private final JsonOptions options;
    private final IntConsumer onCut;
    private final JsonFields fields = new JsonFields();
    private final int[] records;
    private final JsonVerdict[] verdicts;
    private final ColumnMemo memo;

    /// Finished names and values by row, where options change names.
    private final @Nullable Map<String, String>[] shown;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private JsonText(Column text, int rows, JsonOptions options, IntConsumer onCut) {
        this.text = text;
        this.options = options;
        this.onCut = onCut;
        records = new int[rows];
        Arrays.fill(records, NOT_WALKED);
        verdicts = new JsonVerdict[rows];
        Arrays.fill(verdicts, JsonVerdict.WHOLE);
        memo = new ColumnMemo(rows, this::decoder);
        shown = new Map[rows];
    }

    /// The fields of the texts of a column with that many rows.
    ///
    /// @param onCut hears of each row whose text has more leaves than are read, when it is walked
    public static JsonText columns(Column text, int rows, JsonOptions options, IntConsumer onCut) {
        return new JsonText(text, rows, options, onCut);
    }

    /// Whether a row's text is JSON; [JsonVerdict#WHOLE] too where there is no text.
    public JsonVerdict verdict(int row) {
        record(row);
        return verdicts[row];
    }

    private int record(int row) {
        if (records[row] == NOT_WALKED) {
            records[row] = text.isPresent(row) ? walk(row, text.text(row)) : NO_RECORD;
        }
        return records[row];
    }

    private int walk(int row, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        int record = fields.records();
        JsonVerdict verdict = fields.add(bytes, 0, bytes.length);
        if (verdict == JsonVerdict.WHOLE && !fields.isContainer()) {
            verdict = JsonVerdict.NOT_JSON;
        }
        verdicts[row] = verdict;
        if (fields.wasCut()) {
            onCut.accept(row);
        }
        return verdict == JsonVerdict.WHOLE ? record : NO_RECORD;
    }

    @Override
    public Column column(String name, Selection asked) {
        return name.startsWith(options.prefix()) ? memo.column(name, asked) : Column.absent();
    }

    private ColumnMemo.Decoder decoder(String name) {
        if (!options.keepsPaths()) {
            return row -> shown(row).get(name);
        }
        JsonName path = JsonName.of(name.substring(options.prefix().length()));
        return row -> {
            int record = record(row);
            int leaf = record == NO_RECORD ? JsonFields.NONE : fields.find(record, path);
            return leaf == JsonFields.NONE ? null : value(leaf);
        };
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        shown(row).forEach(consumer);
    }

    private Map<String, String> shown(int row) {
        Map<String, String> known = shown[row];
        if (known == null) {
            known = show(record(row));
            shown[row] = known;
        }
        return known;
    }

    private Map<String, String> show(int record) {
        Map<String, String> all = new LinkedHashMap<>();
        if (record != NO_RECORD) {
            fields.forEach(
                    record,
                    (path, leaf) -> {
                        if (options.includes(path)) {
                            String value = value(leaf);
                            if (value == null) {
                                all.remove(options.name(path));
                            } else {
                                all.put(options.name(path), value);
                            }
                        }
                    });
        }
        return all;
    }

    private @Nullable String value(int leaf) {
        String value =
                fields.isNull(leaf)
                        ? switch (options.nulls()) {
                            case KEEP -> "null";
                            case EMPTY -> "";
                            case DISCARD -> null;
                        }
                        : fields.text(leaf);
        return value != null && value.isEmpty() && options.excludeEmpty() ? null : value;
    }
}
