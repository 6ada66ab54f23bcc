package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.Selection;
import dev.eyas.data.TableRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Result rows, each of a group: `groups` is indexed like the batch's columns.
public record GroupedRows(Batch batch, Groups groups) {

    /// The selected rows sorted out by group; within a group they stay in order.
    public ByGroup byGroup() {
        Selection selection = batch.selection();
        int[] ends = new int[groups.count() + 1];
        for (int position = 0; position < selection.size(); position++) {
            ends[groups.of(selection.row(position)) + 1]++;
        }
        for (int group = 0; group < groups.count(); group++) {
            ends[group + 1] += ends[group];
        }
        int[] next = Arrays.copyOf(ends, groups.count());
        int[] rows = new int[selection.size()];
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            rows[next[groups.of(row)]++] = row;
        }
        return new ByGroup(batch, rows, ends);
    }

    /// Result rows by group and place within it.
    public static final class ByGroup {

        private final Batch batch;
        private final int[] rows;
        private final int[] starts;

        private ByGroup(Batch batch, int[] rows, int[] starts) {
            this.batch = batch;
            this.rows = rows;
            this.starts = starts;
        }

        /// How many rows a group has.
        public int count(int group) {
            return starts[group + 1] - starts[group];
        }

        public Map<String, String> fields(int group, int place) {
            return batch.fields(rows[starts[group] + place]);
        }

        /// The rows of a group as a table of their own.
        public TableRows rows(int group) {
            List<Map<String, String>> fields = new ArrayList<>();
            List<@Nullable Event> events = new ArrayList<>();
            for (int place = 0; place < count(group); place++) {
                fields.add(fields(group, place));
                events.add(event(group, place).orElse(null));
            }
            return TableRows.ordered(fields, events);
        }

        /// The event a row was taken from, where the run keeps that.
        public Optional<Event> event(int group, int place) {
            return batch.rows().event(rows[starts[group] + place]);
        }
    }

    /// Collects result rows, group by group.
    public static final class Builder {

        private static final int[] NONE = {};

        private final List<Map<String, String>> rows = new ArrayList<>();
        private final List<@Nullable Event> events = new ArrayList<>();
        private final List<Integer> groups = new ArrayList<>();
        private final List<Integer> firsts = new ArrayList<>();
        private boolean holdsEvents;
        private boolean holdsPieces;

        /// Starts a row of the group and gives it to be filled.
        public Map<String, String> row(int group) {
            Map<String, String> row = new LinkedHashMap<>();
            add(group, row, Optional.empty());
            return row;
        }

        /// Adds a finished row, which nobody may change afterwards, and the event it was taken
        /// from.
        public void add(int group, Map<String, String> row, Optional<Event> event) {
            firsts.add(rows.size());
            groups.add(group);
            rows.add(row);
            events.add(event.orElse(null));
            holdsEvents |= event.isPresent();
        }

        /// As [#add] for a row made from the same event as the one before it.
        public void addPiece(int group, Map<String, String> row, Optional<Event> event) {
            int first = firsts.getLast();
            add(group, row, event);
            firsts.set(firsts.size() - 1, first);
            holdsPieces = true;
        }

        public GroupedRows build(int groupCount) {
            int[] byRow = groups.stream().mapToInt(Integer::intValue).toArray();
            TableRows table =
                    TableRows.ordered(
                            rows, holdsEvents ? events : List.of(), holdsPieces ? firsts() : NONE);
            return new GroupedRows(Batch.of(table), new Groups(byRow, groupCount));
        }

        private int[] firsts() {
            return firsts.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
