package dev.eyas.function.join;

import dev.eyas.data.Column;
import dev.eyas.data.Table;
import java.util.Arrays;
import java.util.List;

/// Finds rows by the very texts of their key columns, the last row first. A row that lacks one of
/// them is never found. Read by any number of threads once made.
///
/// An open hash table of the last row of each key, and for each row the one before it with the same
/// key: two numbers a row.
final class ExactIndex implements RowFinder {

    private static final int NONE = -1;

    private final Column[] columns;
    private final boolean ignoresCase;
    private final int[] slots;
    private final int[] previous;

    /// The index of a table over some columns.
    record Of(List<String> columns, boolean ignoresCase) implements Table.Derivation<ExactIndex> {
        @Override
        public ExactIndex derive(Table table) {
            return new ExactIndex(table, columns, ignoresCase);
        }
    }

    private ExactIndex(Table table, List<String> names, boolean ignoresCase) {
        this.columns = names.stream().map(table::column).toArray(Column[]::new);
        this.ignoresCase = ignoresCase;
        this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, table.size())) * 4)];
        this.previous = new int[table.size()];
        Arrays.fill(slots, NONE);
        String[] key = new String[columns.length];
        for (int row = 0; row < table.size(); row++) {
            previous[row] = NONE;
            if (read(row, key)) {
                int slot = slot(key);
                previous[row] = slots[slot];
                slots[slot] = row;
            }
        }
    }

    private boolean read(int row, String[] key) {
        for (int column = 0; column < key.length; column++) {
            if (!columns[column].isPresent(row)) {
                return false;
            }
            key[column] = folded(columns[column].text(row));
        }
        return true;
    }

    private String folded(String text) {
        return ignoresCase ? Letters.lower(text) : text;
    }

    /// The slot that holds the key, or the free one where it would be; the key is folded.
    private int slot(String[] key) {
        int mask = slots.length - 1;
        int slot = hash(key) & mask;
        while (slots[slot] != NONE && !holds(slots[slot], key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean holds(int row, String[] key) {
        for (int column = 0; column < key.length; column++) {
            if (!folded(columns[column].text(row)).equals(key[column])) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String[] key) {
        int hash = 0;
        for (String text : key) {
            hash = hash * 31 + text.hashCode();
        }
        hash *= 0x9E3779B1;
        return hash ^ (hash >>> 15);
    }

    @Override
    public int find(String[] key, int[] found) {
        String[] sought = key;
        if (ignoresCase) {
            sought = Arrays.stream(key).map(Letters::lower).toArray(String[]::new);
        }
        int count = 0;
        for (int row = slots[slot(sought)];
                row != NONE && count < found.length;
                row = previous[row]) {
            found[count++] = row;
        }
        return count;
    }
}
