package dev.eyas.enrich;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.OpenColumns;
import dev.eyas.data.Selection;
import java.util.function.BiConsumer;

/// Reads fields under the names people use for them. An alias is never listed: it is a name, not a
/// field.
record AliasColumns(FalconNames names, Batch below) implements OpenColumns {

    @Override
    public Column column(String name, Selection asked) {
        FalconNames.Alias alias = names.aliases().get(name);
        if (alias == null) {
            return Column.absent();
        }
        Column column = below.column(alias.field());
        return alias.basename() ? basename(column, asked) : column;
    }

    private Column basename(Column column, Selection asked) {
        if (column instanceof Column.Absent) {
            return column;
        }
        Column.Text result = new Column.Text(below.rows().size());
        for (int position = 0; position < asked.size(); position++) {
            int row = asked.row(position);
            if (column.isPresent(row)) {
                result.set(row, basename(column.text(row)));
            }
        }
        return result;
    }

    /// The last part of a path of either kind.
    static String basename(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {}
}
