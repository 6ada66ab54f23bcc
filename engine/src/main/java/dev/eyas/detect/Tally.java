package dev.eyas.detect;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.OrderKey;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Selection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/// Looks at what the first pass over a source decodes anyway: events that the gate lets through. Of
/// audit logs these are all.
final class Tally {

    /// So many events of a batch tell well enough which part has no time; to read it of all costs.
    private static final int SAMPLE = 64;

    private static final String NETWORK = "NetworkConnect";
    private static final String SUCCESS = "success";

    private final LongAdder events = new LongAdder();
    private final LongAdder untimed = new LongAdder();
    private final LongAdder auditCalls = new LongAdder();
    private final AtomicBoolean hasFailedCall = new AtomicBoolean();

    /// Events whose time was looked at.
    long events() {
        return events.sum();
    }

    /// Those of them without a time.
    long untimed() {
        return untimed.sum();
    }

    /// Connections that an audit log tells; not all once one of them failed.
    long auditCalls() {
        return auditCalls.sum();
    }

    /// Whether one of these did not succeed at once, as most never do.
    boolean hasFailedCall() {
        return hasFailedCall.get();
    }

    /// The source, counted while it is read for the first time.
    EventSource watch(EventSource source) {
        AtomicBoolean isRead = new AtomicBoolean();
        return new EventSource.Over() {
            @Override
            public List<Part> parts() {
                List<Part> plain = source.parts();
                return isRead.getAndSet(true)
                        ? plain
                        : plain.stream().map(Tally.this::watch).toList();
            }

            @Override
            public EventSource inner() {
                return source;
            }
        };
    }

    private EventSource.Part watch(EventSource.Part part) {
        return new EventSource.Part() {
            @Override
            public void read(Gate gate, Consumer<Batch> consumer, ScanReport report) {
                part.read(
                        gate,
                        batch -> {
                            add(batch);
                            consumer.accept(batch);
                        },
                        report);
            }
        };
    }

    private void add(Batch batch) {
        Selection rows = batch.selection().first(SAMPLE);
        events.add(rows.size());
        Column time = batch.select(rows).column(Batch.TIMESTAMP);
        int timeless = 0;
        for (int position = 0; position < rows.size(); position++) {
            if (Batch.time(time, rows.row(position)) == OrderKey.NO_TIME) {
                timeless++;
            }
        }
        untimed.add(timeless);
        if (!hasFailedCall.get()) {
            addCalls(batch);
        }
    }

    /// Falcon's connections have no `success`; a batch is of one format.
    private void addCalls(Batch batch) {
        Column tag = batch.column(EventTypes.TAG);
        Batch network = batch.where(row -> tag.isPresent(row) && tag.text(row).startsWith(NETWORK));
        if (network.isEmpty()) {
            return;
        }
        Selection first = network.selection().first(1);
        if (!network.select(first).column(SUCCESS).isPresent(first.row(0))) {
            return;
        }
        Column success = network.column(SUCCESS);
        Selection rows = network.selection();
        for (int position = 0; position < rows.size(); position++) {
            int row = rows.row(position);
            if (success.isPresent(row)) {
                auditCalls.increment();
                if (success.text(row).equals("no")) {
                    hasFailedCall.set(true);
                }
            }
        }
    }
}
