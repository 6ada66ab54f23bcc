package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.OrderKey;
import java.util.ArrayList;
import java.util.List;

/// A total order of rows: sort fields, then where the row stands in the order of everything. Rows
/// that compare equal keep incoming order, whatever the directions of the sort fields.
public record RowOrder(List<SortKey> keys, Direction incoming) {

    private static final String NANOS = "@timestamp.nanos";

    static final RowOrder OLDEST_FIRST = new RowOrder(List.of(), Direction.ASCENDING);
    static final RowOrder NEWEST_FIRST = new RowOrder(List.of(), Direction.DESCENDING);

    public enum Direction {
        ASCENDING,
        DESCENDING;

        int of(int comparison) {
            return this == ASCENDING ? comparison : Integer.compare(0, comparison);
        }
    }

    /// One field to sort by.
    public record SortKey(String field, SortType type, Direction direction) {}

    public RowOrder {
        keys = List.copyOf(keys);
    }

    /// By fields, the first counting most. A time is taken to the nanosecond.
    static RowOrder by(List<SortKey> fields) {
        List<SortKey> keys = new ArrayList<>();
        for (SortKey key : fields) {
            keys.add(key);
            if (key.field().equals(Batch.TIMESTAMP)) {
                keys.add(new SortKey(NANOS, SortType.NANOS, key.direction()));
            }
        }
        return new RowOrder(keys, Direction.ASCENDING);
    }

    Column[] columns(Batch batch) {
        return keys.stream().map(key -> batch.column(key.field())).toArray(Column[]::new);
    }

    SortValue[] values(Column[] columns, int row) {
        SortValue[] values = new SortValue[columns.length];
        for (int key = 0; key < columns.length; key++) {
            values[key] = SortValue.read(columns[key], row, keys.get(key).type());
        }
        return values;
    }

    /// Negative when the left comes first by its sort fields alone.
    int compareValues(SortValue[] left, SortValue[] right) {
        for (int key = 0; key < left.length; key++) {
            int comparison = SortValue.compare(left[key], right[key]);
            if (comparison != 0) {
                return keys.get(key).direction().of(comparison);
            }
        }
        return 0;
    }

    int comparePlaces(OrderKey left, OrderKey right) {
        return incoming.of(left.compareTo(right));
    }
}
