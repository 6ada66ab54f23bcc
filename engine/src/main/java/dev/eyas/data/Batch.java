package dev.eyas.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A view of rows: which of them still count, and what earlier steps wrote over their fields.
/// Immutable; making another view copies nothing. A batch is valid until the operator it was pushed
/// to returns: keep copies, not batches.
///
/// Columns are indexed by the row number of [#rows], not by position in the selection.
public final class Batch {

    /// How many rows a scan puts into a batch: enough to spread costs per batch, few enough to stay
    /// in cache.
    public static final int ROWS = 1024;

    public static final String TIMESTAMP = "@timestamp";
    private static final String NANOS = "@timestamp.nanos";

    private final Rows rows;
    private final Selection selection;
    private final Layer layer;
    private final int side;

    /// Those that a row is made of, once a row was asked for.
    private Column @Nullable [] keptColumns;

    private Batch(Rows rows, Selection selection, Layer layer, int side) {
        this.rows = rows;
        this.selection = selection;
        this.layer = layer;
        this.side = side;
    }

    public static Batch of(Rows rows) {
        return new Batch(rows, Selection.all(rows.size()), new Layer.Base(), 0);
    }

    public Rows rows() {
        return rows;
    }

    public Selection selection() {
        return selection;
    }

    public boolean isEmpty() {
        return selection.isEmpty();
    }

    /// The same fields for fewer rows.
    public Batch select(Selection narrower) {
        return narrower == selection ? this : new Batch(rows, narrower, layer, side);
    }

    public Batch where(IntPredicate predicate) {
        return select(selection.where(predicate));
    }

    /// Writes a field; rows where the column has no value keep what they had.
    public Batch with(String name, Column column) {
        return with(Map.of(name, column));
    }

    public Batch with(Map<String, Column> columns) {
        return new Batch(rows, selection, new Layer.Written(layer, columns), side);
    }

    /// Writes each row's value to the field that the row names.
    public Batch withNamed(Column names, Column values) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (names.isPresent(row) && values.isPresent(row)) {
                Column column =
                        columns.computeIfAbsent(names.text(row), _ -> new Column.Text(rows.size()));
                ((Column.Text) column).set(row, values.text(row));
            }
        }
        return with(columns);
    }

    /// Writes fields whose names come with the data.
    public Batch with(OpenColumns columns) {
        return new Batch(rows, selection, new Layer.Open(layer, columns), side);
    }

    /// Adds fields that count only where the rows have no value of their own.
    public Batch withFallback(OpenColumns columns) {
        return new Batch(rows, selection, new Layer.Fallback(layer, columns), side);
    }

    public Batch without(Set<String> names) {
        return new Batch(rows, selection, new Layer.Hidden(layer, names), side);
    }

    /// Drops the first elements of an array, `lengths[row]` of them in each row.
    public Batch withoutElements(ArrayName array, int[] lengths) {
        return new Batch(rows, selection, new Layer.Emptied(layer, array, lengths), side);
    }

    /// Only these fields, in this order.
    public Batch keep(List<String> names) {
        return new Batch(rows, selection, new Layer.Kept(layer, names), side);
    }

    /// The rows as they came, whatever was written since.
    public Batch origin() {
        Rows first = rows instanceof MultipliedRows multiplied ? multiplied.origin() : rows;
        return new Batch(first, selection, new Layer.Base(), side);
    }

    /// Any number of rows from each: row `r` of the result is made from row `parents[r]`; parents
    /// ascend.
    public Batch multiply(int[] parents) {
        return new Batch(
                new MultipliedRows(this, parents),
                Selection.all(parents.length),
                new Layer.Base(),
                side);
    }

    /// The same rows as part of another side of a `union`.
    public Batch onSide(int other) {
        return new Batch(rows, selection, layer, other);
    }

    public Column column(String name) {
        return resolve(layer, name);
    }

    private Column resolve(Layer at, String name) {
        return switch (at) {
            case Layer.Base _ -> rows.column(name, selection);
            case Layer.Written written -> {
                Column column = written.columns().get(name);
                if (column == null) {
                    yield resolve(written.below(), name);
                }
                yield column instanceof Column.Constant
                        ? column
                        : Column.merge(column, resolve(written.below(), name));
            }
            case Layer.Open open ->
                    Column.merge(
                            open.columns().column(name, selection), resolve(open.below(), name));
            case Layer.Fallback fallback ->
                    Column.merge(
                            resolve(fallback.below(), name),
                            fallback.columns().column(name, selection));
            case Layer.Hidden hidden ->
                    hidden.names().contains(name) ? Column.absent() : resolve(hidden.below(), name);
            case Layer.Emptied emptied -> {
                Column below = resolve(emptied.below(), name);
                yield below instanceof Column.Absent || !emptied.array().isElement(name)
                        ? below
                        : new Column.Beyond(below, emptied.lengths(), emptied.array().index(name));
            }
            case Layer.Kept kept ->
                    kept.names().contains(name) ? resolve(kept.below(), name) : Column.absent();
        };
    }

    /// Every field a row has, in order: those of the record, then those written later.
    public Map<String, String> fields(int row) {
        Map<String, String> fields = new LinkedHashMap<>();
        collect(layer, row, fields, () -> rows.fields(row, fields::put));
        return fields;
    }

    /// Those fields of a row that belong to an array, in order.
    public Map<String, String> elements(int row, ArrayName array) {
        Map<String, String> fields = new LinkedHashMap<>();
        collect(layer, row, fields, () -> rows.elements(row, array, fields::put));
        fields.keySet().removeIf(name -> array.index(name) < 0);
        return fields;
    }

    /// @param ofRecord collects what the record itself has
    private void collect(Layer at, int row, Map<String, String> fields, Runnable ofRecord) {
        switch (at) {
            case Layer.Base _ -> ofRecord.run();
            case Layer.Written written -> {
                collect(written.below(), row, fields, ofRecord);
                written.columns()
                        .forEach((name, column) -> {
                            if (column.isPresent(row)) {
                                fields.put(name, column.text(row));
                            }
                        });
            }
            case Layer.Open open -> {
                collect(open.below(), row, fields, ofRecord);
                open.columns().fields(row, fields::put);
            }
            case Layer.Fallback fallback -> {
                collect(fallback.below(), row, fields, ofRecord);
                fallback.columns().fields(row, fields::putIfAbsent);
            }
            case Layer.Hidden hidden -> {
                collect(hidden.below(), row, fields, ofRecord);
                hidden.names().forEach(fields::remove);
            }
            case Layer.Emptied emptied -> {
                collect(emptied.below(), row, fields, ofRecord);
                for (int index = 0; index < emptied.lengths()[row]; index++) {
                    fields.remove(emptied.array().element(index));
                }
            }
            case Layer.Kept kept -> {
                Column[] columns = columns(kept);
                for (int name = 0; name < columns.length; name++) {
                    if (columns[name].isPresent(row)) {
                        fields.put(kept.names().get(name), columns[name].text(row));
                    }
                }
            }
        }
    }

    /// Those of the uppermost step that keeps some, looked up once for all rows.
    private Column[] columns(Layer.Kept kept) {
        Column[] columns = keptColumns;
        if (columns == null) {
            columns = new Column[kept.names().size()];
            for (int name = 0; name < columns.length; name++) {
                columns[name] = resolve(kept.below(), kept.names().get(name));
            }
            keptColumns = columns;
        }
        return columns;
    }

    /// The event time of each row in milliseconds, as it now stands; [OrderKey#NO_TIME] where there
    /// is none.
    public long time(int row) {
        return time(column(TIMESTAMP), row);
    }

    /// The time that a value of a column of times means.
    public static long time(Column column, int row) {
        return switch (column.numeric(row)) {
            case Numeric.Whole whole -> whole.value();
            case Numeric.Real real -> (long) real.value();
            case Numeric.None _ -> OrderKey.NO_TIME;
        };
    }

    /// Tells where the rows of this batch stand in the order of everything, also when their time is
    /// no longer shown.
    public Ordering ordering() {
        Batch uncovered = uncovered();
        return new Ordering(uncovered.column(TIMESTAMP), uncovered.column(NANOS));
    }

    /// The same rows with what steps have hidden.
    Batch uncovered() {
        Rows open = rows instanceof MultipliedRows made ? made.uncovered() : rows;
        return new Batch(open, selection, uncovered(layer), side);
    }

    /// The layers without those that only hide fields.
    private static Layer uncovered(Layer at) {
        return switch (at) {
            case Layer.Base base -> base;
            case Layer.Written written ->
                    new Layer.Written(uncovered(written.below()), written.columns());
            case Layer.Open open -> new Layer.Open(uncovered(open.below()), open.columns());
            case Layer.Fallback fallback ->
                    new Layer.Fallback(uncovered(fallback.below()), fallback.columns());
            case Layer.Hidden hidden -> uncovered(hidden.below());
            case Layer.Emptied emptied -> uncovered(emptied.below());
            case Layer.Kept kept -> uncovered(kept.below());
        };
    }

    /// The event a row is or was taken from, held on its own, with what steps wrote and without
    /// what they hid.
    public Event event(int row) {
        return rows.event(row)
                .orElseGet(() -> {
                    Batch whole = new Batch(rows, selection, uncovered(layer), side);
                    return new Event(rows.source(row), rows.offset(row), whole.fields(row));
                });
    }

    /// Order keys of one batch; columns are looked up once.
    public final class Ordering {

        private final Column time;
        private final Column nanos;

        private Ordering(Column time, Column nanos) {
            this.time = time;
            this.nanos = nanos;
        }

        public OrderKey key(int row) {
            long millis = 0;
            int nanoseconds = 0;
            if (rows.orderedByTime()) {
                millis = time(time, row);
                nanoseconds =
                        nanos.numeric(row) instanceof Numeric.Whole whole ? (int) whole.value() : 0;
            }
            return new OrderKey(
                    side, millis, nanoseconds, rows.source(row), rows.offset(row), rows.sub(row));
        }
    }
}
