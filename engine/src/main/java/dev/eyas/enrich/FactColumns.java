package dev.eyas.enrich;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Event;
import dev.eyas.data.OpenColumns;
import dev.eyas.data.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The facts of the rows of one batch. `process.status` tells whether the process of an event was
/// found.
final class FactColumns implements OpenColumns {

    static final String STATUS = "process.status";

    private static final String IMAGE = "ImageFileName";

    private final FalconNames names;
    private final FactTable facts;
    private final Batch batch;
    private final List<Optional<Event>> processes;
    private final ProcessKey.Reader keys;

    FactColumns(FalconNames names, FactTable facts, Batch batch) {
        this.names = names;
        this.facts = facts;
        this.batch = batch;
        this.keys = new ProcessKey.Reader(batch);
        this.processes = new ArrayList<>();
        Batch.Ordering ordering = batch.ordering();
        Column images = batch.column(IMAGE);
        for (int row = 0; row < batch.rows().size(); row++) {
            int at = row;
            processes.add(
                    keys.actor(row)
                            .flatMap(key ->
                                    facts.process(key, ordering.key(at))
                                            .filter(process ->
                                                    !key.isUnseen() || runs(process, images, at))));
        }
    }

    /// Whether an event comes of the program that a process was started with.
    private static boolean runs(Event process, Column images, int row) {
        return !images.isPresent(row)
                || process.field(IMAGE).filter(images.text(row)::equals).isPresent();
    }

    @Override
    public Column column(String name, Selection asked) {
        boolean known =
                names.processFacts().contains(name)
                        || names.hostFacts().contains(name)
                        || name.equals(STATUS);
        if (!known) {
            return Column.absent();
        }
        Column.Text column = new Column.Text(batch.rows().size());
        for (int position = 0; position < asked.size(); position++) {
            int row = asked.row(position);
            fact(row, name).ifPresent(text -> column.set(row, text));
        }
        return column;
    }

    private Optional<String> fact(int row, String name) {
        if (name.equals(STATUS)) {
            return keys.actor(row).map(_ -> processes.get(row).isPresent() ? "known" : "unknown");
        }
        Optional<String> ofHost =
                names.hostFacts().contains(name)
                        ? keys.host(row).flatMap(facts::computerName)
                        : Optional.empty();
        return ofHost.or(() -> processes.get(row).flatMap(event -> event.field(name)));
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        for (String name : names.processFacts()) {
            fact(row, name).ifPresent(text -> consumer.accept(name, text));
        }
        for (String name : names.hostFacts()) {
            fact(row, name).ifPresent(text -> consumer.accept(name, text));
        }
        fact(row, STATUS).ifPresent(text -> consumer.accept(STATUS, text));
    }
}
