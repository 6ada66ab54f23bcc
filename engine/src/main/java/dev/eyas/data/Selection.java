package dev.eyas.data;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Which rows of a batch still count, ascending. Filters shrink selections; nobody copies rows.
public final class Selection {

    private final int[] rows;
    private final int size;

    private Selection(int[] rows, int size) {
        this.rows = rows;
        this.size = size;
    }

    public static Selection all(int size) {
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        return new Selection(rows, size);
    }

    public static Selection none() {
        return new Selection(new int[0], 0);
    }

    /// The given rows, which must be ascending.
    public static Selection of(int... rows) {
        return new Selection(rows.clone(), rows.length);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// The row at a position of the selection.
    public int row(int position) {
        return rows[position];
    }

    /// At most so many of these rows, from the first on.
    public Selection first(int most) {
        return most < size ? new Selection(rows, most) : this;
    }

    /// The selected rows for which the predicate holds.
    public Selection where(IntPredicate predicate) {
        int[] kept = new int[size];
        int count = 0;
        for (int position = 0; position < size; position++) {
            if (predicate.test(rows[position])) {
                kept[count++] = rows[position];
            }
        }
        return count == size ? this : new Selection(kept, count);
    }

    /// The rows of this selection that are not in `other`, which must be a part of it.
    public Selection minus(Selection other) {
        if (other.size == 0) {
            return this;
        }
        int[] kept = new int[size - other.size];
        int count = 0;
        int skip = 0;
        for (int position = 0; position < size; position++) {
            if (skip < other.size && other.rows[skip] == rows[position]) {
                skip++;
            } else {
                kept[count++] = rows[position];
            }
        }
        return new Selection(kept, count);
    }

    /// The rows of either selection, ascending.
    public Selection or(Selection other) {
        if (other.size == 0) {
            return this;
        }
        int[] merged = new int[size + other.size];
        int count = 0;
        int left = 0;
        int right = 0;
        while (left < size || right < other.size) {
            if (right == other.size || (left < size && rows[left] < other.rows[right])) {
                merged[count++] = rows[left++];
            } else {
                if (left < size && rows[left] == other.rows[right]) {
                    left++;
                }
                merged[count++] = other.rows[right++];
            }
        }
        return new Selection(merged, count);
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(rows, size));
    }
}
