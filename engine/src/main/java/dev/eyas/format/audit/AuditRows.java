package dev.eyas.format.audit;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.ColumnMemo;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Rows over settled events. Falcon's names begin with a capital or are few: only other ones are
/// looked for among the audit's own fields.
final class AuditRows implements Rows {

    static final String RAW = "@rawstring";

    private final List<AuditEvent> events;
    private final ColumnMemo memo;

    AuditRows(List<AuditEvent> events) {
        this.events = List.copyOf(events);
        memo = new ColumnMemo(events.size(), this::decoder);
    }

    @Override
    public int size() {
        return events.size();
    }

    @Override
    public Column column(String name, Selection asked) {
        return memo.column(name, asked);
    }

    private ColumnMemo.Decoder decoder(String name) {
        if (name.equals(Batch.TIMESTAMP)) {
            return row -> Long.toString(events.get(row).key().millis());
        }
        if (name.equals(RAW)) {
            return row -> events.get(row).raw();
        }
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        if (first < 'a' || first > 'z') {
            return row -> events.get(row).falcon().get(name);
        }
        return row -> {
            String falcon = events.get(row).falcon().get(name);
            return falcon == null ? events.get(row).audit().get(name) : falcon;
        };
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        AuditEvent event = events.get(row);
        consumer.accept(Batch.TIMESTAMP, Long.toString(event.key().millis()));
        event.falcon().forEach(consumer);
        event.audit()
                .forEach((name, value) -> {
                    if (!event.falcon().containsKey(name)) {
                        consumer.accept(name, value);
                    }
                });
        consumer.accept(RAW, event.raw());
    }

    @Override
    public Optional<String> rawText(int row) {
        return Optional.of(events.get(row).raw());
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
