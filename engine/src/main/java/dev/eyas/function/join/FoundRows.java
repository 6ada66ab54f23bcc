package dev.eyas.function.join;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.OpenColumns;
import dev.eyas.data.Selection;
import dev.eyas.data.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rows of a table found for the rows of a batch, seen as fields `array[0].column`.
final class FoundRows implements OpenColumns {

    private static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,4})]\\.");
    private static final int NONE = -1;

    private final Table table;
    private final String array;
    private final List<String> columns;
    private final int[][] found;

    FoundRows(Table table, String array, List<String> columns, int rows) {
        this.table = table;
        this.array = array;
        this.columns = columns;
        this.found = new int[rows][];
        Arrays.fill(found, new int[0]);
    }

    /// Looks the selected rows up; answers those that found something.
    Selection look(Batch batch, List<String> fields, RowFinder finder, int most) {
        Column[] keys = fields.stream().map(batch::column).toArray(Column[]::new);
        String[] key = new String[keys.length];
        int[] room = new int[most];
        return batch.selection()
                .where(row -> {
                    for (int field = 0; field < keys.length; field++) {
                        if (!keys[field].isPresent(row)) {
                            return false;
                        }
                        key[field] = keys[field].text(row);
                    }
                    found[row] = Arrays.copyOf(room, finder.find(key, room));
                    return found[row].length > 0;
                });
    }

    @Override
    public Column column(String name, Selection asked) {
        if (!name.startsWith(array)) {
            return Column.absent();
        }
        Matcher index = INDEX.matcher(name).region(array.length(), name.length());
        if (!index.lookingAt() || !columns.contains(name.substring(index.end()))) {
            return Column.absent();
        }
        int place = Integer.parseInt(index.group(1));
        int[] rows = new int[found.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = place < found[row].length ? found[row][place] : NONE;
        }
        return new Column.Remapped(table.column(name.substring(index.end())), rows);
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        for (int place = 0; place < found[row].length; place++) {
            for (String name : columns) {
                Column column = table.column(name);
                if (column.isPresent(found[row][place])) {
                    consumer.accept(
                            array + "[" + place + "]." + name, column.text(found[row][place]));
                }
            }
        }
    }
}
