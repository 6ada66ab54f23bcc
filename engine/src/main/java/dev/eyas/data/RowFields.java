package dev.eyas.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Fields kept row by row: what a parser found in each, the elements of an array. Good for names
/// that few rows share.
public final class RowFields implements OpenColumns {

    private final List<Map<String, String>> byRow;

    /// No fields for any of the rows; fill them before use.
    public RowFields(int rows) {
        byRow = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            byRow.add(Map.of());
        }
    }

    public void set(int row, Map<String, String> fields) {
        byRow.set(row, fields);
    }

    public void set(int row, String name, String value) {
        Map<String, String> fields = new LinkedHashMap<>(byRow.get(row));
        fields.put(name, value);
        byRow.set(row, fields);
    }

    @Override
    public Column column(String name, Selection asked) {
        Column.Text column = new Column.Text(byRow.size());
        boolean found = false;
        for (int position = 0; position < asked.size(); position++) {
            int row = asked.row(position);
            String value = byRow.get(row).get(name);
            if (value != null) {
                column.set(row, value);
                found = true;
            }
        }
        return found ? column : Column.absent();
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        byRow.get(row).forEach(consumer);
    }
}
