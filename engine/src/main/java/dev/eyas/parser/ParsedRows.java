package dev.eyas.parser;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What a parser made, as rows that came like this: for whoever reads on, there was no earlier
/// form.
final class ParsedRows implements Rows {

    private static final String RAW = "@rawstring";

    private final Batch parsed;
    private final Map<String, Column> columns = new HashMap<>();

    ParsedRows(Batch parsed) {
        this.parsed = parsed;
    }

    @Override
    public int size() {
        return parsed.rows().size();
    }

    @Override
    public Column column(String name, Selection asked) {
        return columns.computeIfAbsent(name, parsed::column);
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        parsed.fields(row).forEach(consumer);
    }

    @Override
    public Optional<String> rawText(int row) {
        Column raw = column(RAW, parsed.selection());
        return raw.isPresent(row) ? Optional.of(raw.text(row)) : Optional.empty();
    }

    @Override
    public boolean orderedByTime() {
        return parsed.rows().orderedByTime();
    }

    @Override
    public int source(int row) {
        return parsed.rows().source(row);
    }

    @Override
    public long offset(int row) {
        return parsed.rows().offset(row);
    }

    @Override
    public long sub(int row) {
        return parsed.rows().sub(row);
    }
}
