package dev.eyas.function.stats;

import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Collects the rows of a grouping: the fields that make the group, then what the functions gave. A
/// group whose functions gave nothing still has its row.
public final class KeyedRows {

    private final String function;
    private final ByGroup innerRows;
    private final Warnings warnings;
    private final GroupedRows.Builder rows = new GroupedRows.Builder();
    private final TreeSet<String> conflicts = new TreeSet<>();

    /// @param function who groups, for warnings
    /// @param innerRows what the functions gave for each inner group
    public KeyedRows(String function, ByGroup innerRows, Warnings warnings) {
        this.function = function;
        this.innerRows = innerRows;
        this.warnings = warnings;
    }

    /// Adds the rows of an inner group to those of an outer one.
    public void add(int outer, int inner, Map<String, String> key) {
        int count = innerRows.count(inner);
        if (count == 0) {
            rows.add(outer, key, Optional.empty());
        }
        for (int place = 0; place < count; place++) {
            Map<String, String> row = new LinkedHashMap<>(key);
            innerRows
                    .fields(inner, place)
                    .forEach((name, value) -> {
                        String known = row.putIfAbsent(name, value);
                        if (known != null && !known.equals(value)) {
                            conflicts.add(name);
                        }
                    });
            rows.add(outer, row, innerRows.event(inner, place));
        }
    }

    /// The rows; tells of fields for which a function gave another value than the group's.
    public GroupedRows build(int groups) {
        for (String field : conflicts) {
            warnings.add(
                    "field-conflict",
                    "a function of "
                            + function
                            + "() gives another value for the group field `"
                            + field
                            + "`: the group's stays; name the output with as=",
                    Place.NOWHERE);
        }
        return rows.build(groups);
    }
}
