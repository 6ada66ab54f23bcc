package dev.eyas.exec;

import dev.eyas.data.Batch;
import java.util.ArrayList;
import java.util.List;

/// Runs a query over events that keep arriving. Events go into the open pane; when the watermark
/// passes, the pane closes and the next one opens. A snapshot merges the panes: the rows of the
/// query over everything seen, replacing those of the snapshot before.
public final class LiveDriver {

    private final QueryRun run;
    private final List<Worker> panes = new ArrayList<>();
    private long watermark = Long.MIN_VALUE;

    public LiveDriver(QueryRun run) {
        this.run = run;
        panes.add(run.worker());
    }

    public void accept(Batch batch) {
        panes.getLast().accept(batch);
    }

    /// Nothing earlier than this will follow; closes the open pane. A watermark never goes back.
    public void advance(long millis) {
        if (millis > watermark) {
            watermark = millis;
            panes.add(run.worker());
        }
    }

    public QueryResult snapshot() {
        return run.result(panes);
    }
}
