package dev.eyas.function.join;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.RowFunction.RowStep;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks rows of a table up by fields of the rows of a batch. A row that lacks one of the fields
/// finds nothing.
///
/// Columns of the table are not copied: a row number per row says where its values are.
final class TableLookup implements RowStep {

    private static final int NONE = -1;

    private final List<String> fields;
    private final RowFinder finder;
    private final Unmatched unmatched;
    private final Map<String, Column> written;
    private final int most;

    /// What becomes of a row that finds nothing.
    enum Unmatched {
        DROPPED,
        KEPT
    }

    /// @param written the columns of the table by the fields they are written to, in order
    /// @param most how many rows one row may find; each makes a row of its own
    TableLookup(
            List<String> fields,
            RowFinder finder,
            Unmatched unmatched,
            Map<String, Column> written,
            int most) {
        this.fields = fields;
        this.finder = finder;
        this.unmatched = unmatched;
        this.written = written;
        this.most = most;
    }

    /// The rows that find anything.
    Selection matched(Batch batch) {
        Probe probe = new Probe(batch, 1);
        return batch.selection().where(row -> probe.find(row) > 0);
    }

    @Override
    public Batch apply(Batch batch) {
        return most == 1 ? extended(batch) : multiplied(batch);
    }

    private Batch extended(Batch batch) {
        Probe probe = new Probe(batch, 1);
        int[] rows = new int[batch.rows().size()];
        Arrays.fill(rows, NONE);
        Selection matched =
                batch.selection()
                        .where(row -> {
                            boolean isFound = probe.find(row) > 0;
                            rows[row] = isFound ? probe.found[0] : NONE;
                            return isFound;
                        });
        return switch (unmatched) {
            case DROPPED -> batch.select(matched).with(columns(rows));
            case KEPT -> batch.with(columns(rows));
        };
    }

    private Batch multiplied(Batch batch) {
        Probe probe = new Probe(batch, most);
        Numbers parents = new Numbers();
        Numbers rows = new Numbers();
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            int count = probe.find(row);
            for (int match = 0; match < count; match++) {
                parents.add(row);
                rows.add(probe.found[match]);
            }
            if (count == 0 && unmatched == Unmatched.KEPT) {
                parents.add(row);
                rows.add(NONE);
            }
        }
        return batch.multiply(parents.toArray()).with(columns(rows.toArray()));
    }

    private Map<String, Column> columns(int[] rows) {
        Map<String, Column> columns = new LinkedHashMap<>();
        written.forEach((name, column) -> columns.put(name, new Column.Remapped(column, rows)));
        return columns;
    }

    /// Looks up row after row of one batch; once if all keys are constant.
    private final class Probe {

        private final Column[] keys;
        private final String[] key;
        private final int[] found;
        private final boolean isConstant;
        private int count = NONE;

        Probe(Batch batch, int most) {
            this.keys = fields.stream().map(batch::column).toArray(Column[]::new);
            this.key = new String[keys.length];
            this.found = new int[most];
            this.isConstant = Stream.of(keys).allMatch(Column.Constant.class::isInstance);
        }

        int find(int row) {
            if (count == NONE || !isConstant) {
                count = read(row) ? finder.find(key, found) : 0;
            }
            return count;
        }

        private boolean read(int row) {
            for (int field = 0; field < keys.length; field++) {
                if (!keys[field].isPresent(row)) {
                    return false;
                }
                key[field] = keys[field].text(row);
            }
            return true;
        }
    }

    /// A growing list of numbers.
    private static final class Numbers {

        private int[] numbers = new int[Batch.ROWS];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
