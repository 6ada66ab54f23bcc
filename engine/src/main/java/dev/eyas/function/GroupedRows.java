package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Result rows, each of a group: `groups` is indexed like the batch's columns.
public record GroupedRows(Batch batch, Groups groups) {

    /// Collects result rows, group by group.
    public static final class Builder {

        private final TableRows.Builder rows = new TableRows.Builder();
        private final List<Integer> groups = new ArrayList<>();

        /// Starts a row of the group and gives it to be filled.
        public Map<String, String> row(int group) {
            groups.add(group);
            return rows.row();
        }

        public GroupedRows build(int groupCount) {
            int[] byRow = groups.stream().mapToInt(Integer::intValue).toArray();
            return new GroupedRows(Batch.of(rows.build()), new Groups(byRow, groupCount));
        }
    }
}
