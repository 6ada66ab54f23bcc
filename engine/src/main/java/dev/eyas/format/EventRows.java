package dev.eyas.format;

import dev.eyas.data.Column;
import dev.eyas.data.ColumnMemo;
import dev.eyas.data.Event;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Rows over events that were read as a whole, the text they were read from among their fields.
final class EventRows implements Rows {

    private final List<Event> events;
    private final ColumnMemo memo;

    EventRows(List<Event> events) {
        this.events = List.copyOf(events);
        memo =
                new ColumnMemo(
                        events.size(), name -> row -> this.events.get(row).fields().get(name));
    }

    @Override
    public int size() {
        return events.size();
    }

    @Override
    public Column column(String name, Selection asked) {
        return memo.column(name, asked);
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        events.get(row).fields().forEach(consumer);
    }

    @Override
    public Optional<String> rawText(int row) {
        return events.get(row).field(FieldRules.RAW);
    }

    @Override
    public int source(int row) {
        return events.get(row).source();
    }

    @Override
    public long offset(int row) {
        return events.get(row).offset();
    }

    @Override
    public Optional<Event> event(int row) {
        return Optional.of(events.get(row));
    }
}
