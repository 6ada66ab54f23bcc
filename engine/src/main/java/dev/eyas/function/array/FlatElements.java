package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// Walks the elements of an array, up to its first gap in each row: first the first element of all
/// rows, then the second of those that have one, and so on. Long arrays are walked row by row, so
/// that the fields of a row are looked up once.
final class FlatElements {

    /// Up to here elements are looked up as columns.
    private static final int SHORT = 32;

    private final ArrayName array;
    private final Warnings warnings;

    FlatElements(ArrayName array, Warnings warnings) {
        this.array = array;
        this.warnings = warnings;
    }

    /// Sees elements.
    @FunctionalInterface
    interface Visitor {
        /// The rows that have an element of this index, which the column holds. Answers which of
        /// them are to be asked for the next one.
        Selection visit(int index, Column column, Selection rows);
    }

    void walk(Batch batch, Visitor visitor) {
        walk(batch, 0, ArrayName.MOST_ELEMENTS, visitor);
    }

    /// Walks from the element `first` on, whatever comes before it, and not beyond `end`.
    void walk(Batch batch, int first, int end, Visitor visitor) {
        Selection alive = batch.selection();
        int split = Math.min(end, first + SHORT);
        for (int index = first; index < split && !alive.isEmpty(); index++) {
            Column column = batch.select(alive).column(array.element(index));
            Selection present =
                    switch (column) {
                        case Column.Absent _ -> Selection.none();
                        case Column.Constant _ -> alive;
                        case Column other -> alive.where(other::isPresent);
                    };
            alive = present.isEmpty() ? present : visitor.visit(index, column, present);
        }
        for (int position = 0; position < alive.size() && split < end; position++) {
            walkRow(batch, alive.row(position), split, end, visitor);
        }
    }

    private void walkRow(Batch batch, int row, int first, int end, Visitor visitor) {
        Map<String, String> fields = batch.elements(row, array);
        Selection alive = Selection.of(row);
        for (int index = first; index < end; index++) {
            String value = fields.get(array.element(index));
            if (value == null) {
                return;
            }
            alive = visitor.visit(index, Column.constant(value), alive);
            if (alive.isEmpty()) {
                return;
            }
        }
        if (end == ArrayName.MOST_ELEMENTS && fields.containsKey(array.element(end))) {
            tellLimit(warnings, batch, row);
        }
    }

    static void tellLimit(Warnings warnings, Batch batch, int row) {
        warnings.add(
                "array-limit",
                "an array had more than "
                        + ArrayName.MOST_ELEMENTS
                        + " elements; the rest was left out",
                new Warnings.Place(batch.rows().source(row), batch.rows().offset(row)));
    }

    /// The elements of each row, in order; none for rows that are not selected.
    List<List<String>> lists(Batch batch) {
        List<List<String>> lists =
                new ArrayList<>(Collections.nCopies(batch.rows().size(), List.of()));
        walk(
                batch,
                (index, column, rows) -> {
                    for (int position = 0; position < rows.size(); position++) {
                        int row = rows.row(position);
                        if (index == 0) {
                            lists.set(row, new ArrayList<>());
                        }
                        lists.get(row).add(column.text(row));
                    }
                    return rows;
                });
        return lists;
    }

    /// How many elements each row has; 0 for rows that are not selected.
    int[] lengths(Batch batch) {
        int[] lengths = new int[batch.rows().size()];
        walk(
                batch,
                (index, _, rows) -> {
                    for (int position = 0; position < rows.size(); position++) {
                        lengths[rows.row(position)] = index + 1;
                    }
                    return rows;
                });
        return lengths;
    }
}
