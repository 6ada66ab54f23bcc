package dev.eyas.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/// Arrays kept row by row, seen as the fields `name[0]`, `name[1]` and so on.
public final class ArrayColumns implements OpenColumns {

    private final ArrayName array;
    private final List<List<String>> byRow;

    /// No elements for any of the rows; fill them before use.
    public ArrayColumns(ArrayName array, int rows) {
        this.array = array;
        this.byRow = new ArrayList<>(Collections.nCopies(rows, List.of()));
    }

    /// Gives a row its elements, which nobody may change afterwards.
    public void set(int row, List<String> elements) {
        byRow.set(row, elements);
    }

    @Override
    public Column column(String name, Selection asked) {
        if (!array.isElement(name)) {
            return Column.absent();
        }
        int index = array.index(name);
        Column.Text column = new Column.Text(byRow.size());
        boolean found = false;
        for (int position = 0; position < asked.size(); position++) {
            List<String> elements = byRow.get(asked.row(position));
            if (index < elements.size()) {
                column.set(asked.row(position), elements.get(index));
                found = true;
            }
        }
        return found ? column : Column.absent();
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        List<String> elements = byRow.get(row);
        for (int index = 0; index < elements.size(); index++) {
            consumer.accept(array.element(index), elements.get(index));
        }
    }
}
