package dev.eyas.function.array;

import dev.eyas.data.ArrayColumns;
import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The elements that rows of a batch get. Rows that get none, not even an empty array, keep what
/// they have.
final class NewElements {

    private final Batch batch;
    private final List<List<String>> byRow;
    private final boolean[] given;

    NewElements(Batch batch) {
        this.batch = batch;
        int rows = batch.rows().size();
        this.byRow = new ArrayList<>(Collections.nCopies(rows, List.of()));
        this.given = new boolean[rows];
    }

    /// Gives a row an empty array, if it has got none yet.
    void begin(int row) {
        if (!given[row]) {
            given[row] = true;
            byRow.set(row, new ArrayList<>());
        }
    }

    void add(int row, String element) {
        begin(row);
        byRow.get(row).add(element);
    }

    void set(int row, List<String> elements) {
        given[row] = true;
        byRow.set(row, elements);
    }

    int length(int row) {
        return byRow.get(row).size();
    }

    /// Writes the elements over those of the array; surplus old ones stay.
    Batch writeOver(ArrayName target) {
        return batch.with(columns(target));
    }

    /// Writes the elements in place of those of the array.
    Batch replace(ArrayName target, FlatElements old) {
        int[] lengths = old.lengths(batch.where(row -> given[row]));
        return batch.withoutElements(target, lengths).with(columns(target));
    }

    private ArrayColumns columns(ArrayName target) {
        ArrayColumns columns = new ArrayColumns(target, byRow.size());
        for (int row = 0; row < byRow.size(); row++) {
            columns.set(row, byRow.get(row));
        }
        return columns;
    }
}
