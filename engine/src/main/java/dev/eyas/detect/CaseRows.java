package dev.eyas.detect;

import dev.eyas.data.Column;
import dev.eyas.data.Event;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/// Events held on their own, as rows that are read again and again: each column is made once.
final class CaseRows implements Rows {

    private final List<Event> events;
    private final Map<String, Column> columns = new ConcurrentHashMap<>();

    CaseRows(List<Event> events) {
        this.events = List.copyOf(events);
    }

    @Override
    public int size() {
        return events.size();
    }

    @Override
    public Column column(String name, Selection asked) {
        return columns.computeIfAbsent(name, this::column);
    }

    private Column column(String name) {
        Column.Text column = new Column.Text(events.size());
        boolean isEmpty = true;
        for (int row = 0; row < events.size(); row++) {
            Optional<String> value = events.get(row).field(name);
            if (value.isPresent()) {
                column.set(row, value.get());
                isEmpty = false;
            }
        }
        return isEmpty ? Column.absent() : column;
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        events.get(row).fields().forEach(consumer);
    }

    @Override
    public Optional<String> rawText(int row) {
        return events.get(row).field("@rawstring");
    }

    @Override
    public int source(int row) {
        return events.get(row).source();
    }

    @Override
    public long offset(int row) {
        return events.get(row).offset();
    }
}
