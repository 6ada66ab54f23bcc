package dev.eyas.enrich;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Event;
import java.util.Optional;

/// Names a process: the agent id of its host and the id the sensor gave it there.
public record ProcessKey(String aid, String processId) {

    static final String AID = "aid";
    static final String TAG = "#event_simpleName";
    static final String OWN_PROCESS = "TargetProcessId";
    static final String ACTING_PROCESS = "ContextProcessId";
    static final String PARENT_PROCESS = "ParentProcessId";

    /// As a parent's id: what started before the sensor has none.
    static final String NOBODY = "0";

    /// Ends the id of a process that an audit log names by its number alone, because its start is
    /// not in that log; else the start stands behind the number.
    private static final String UNSEEN = "@0";

    /// True when only the number of the process is known.
    public boolean isUnseen() {
        return processId.endsWith(UNSEEN);
    }

    /// True for a process of an audit log.
    public boolean isAudited() {
        return processId.indexOf('@') >= 0;
    }

    /// What a log that lacks the start of this process calls it, for processes of audit logs.
    Optional<ProcessKey> unseen() {
        int start = processId.indexOf('@');
        return start < 0 || isUnseen()
                ? Optional.empty()
                : Optional.of(new ProcessKey(aid, processId.substring(0, start) + UNSEEN));
    }

    /// The process an event is about: the one that started, or the one that acted.
    public static Optional<ProcessKey> of(Event event) {
        Optional<String> process =
                isProcessEvent(event.field(TAG).orElse(""))
                        ? event.field(OWN_PROCESS)
                        : event.field(ACTING_PROCESS);
        return event.field(AID).flatMap(aid -> process.map(id -> new ProcessKey(aid, id)));
    }

    /// The keys of the rows of a batch; columns are looked up once.
    static final class Reader {

        private final Column aid;
        private final Column tag;
        private final Column own;
        private final Column acting;

        Reader(Batch batch) {
            this.aid = batch.column(AID);
            this.tag = batch.column(TAG);
            this.own = batch.column(OWN_PROCESS);
            this.acting = batch.column(ACTING_PROCESS);
        }

        /// The process that acted, for events other than a process's own.
        Optional<ProcessKey> actor(int row) {
            return isProcess(row) ? Optional.empty() : key(row, acting);
        }

        /// The process that an event announces.
        Optional<ProcessKey> announced(int row) {
            return isProcess(row) ? key(row, own) : Optional.empty();
        }

        /// Whether there is such a process.
        boolean announces(int row) {
            return isProcess(row) && aid.isPresent(row) && own.isPresent(row);
        }

        Optional<String> host(int row) {
            return aid.isPresent(row) ? Optional.of(aid.text(row)) : Optional.empty();
        }

        /// An inventory record, which belongs to no event type.
        boolean isInventory(int row) {
            return !tag.isPresent(row);
        }

        private boolean isProcess(int row) {
            return tag.isPresent(row) && isProcessEvent(tag.text(row));
        }

        private Optional<ProcessKey> key(int row, Column process) {
            return aid.isPresent(row) && process.isPresent(row)
                    ? Optional.of(new ProcessKey(aid.text(row), process.text(row)))
                    : Optional.empty();
        }
    }

    /// Whether an event is about the process itself. The summary of several starts names none of
    /// them, so no other event can tell more of it.
    static boolean isProcessEvent(String tag) {
        return switch (tag) {
            case "ProcessRollup2", "SyntheticProcessRollup2", "ProcessRollup2Stats" -> true;
            default -> false;
        };
    }
}
