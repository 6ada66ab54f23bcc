package dev.eyas.data;

import java.util.Optional;
import java.util.function.BiConsumer;

/// Rows made from the rows of a batch, any number from each: elements of a split array, matches of
/// a repeated regex.
public final class MultipliedRows implements Rows {

    private final Batch parent;
    private final int[] parents;
    private final int[] subs;

    /// Row `r` is made from row `parents[r]`; parents ascend.
    public MultipliedRows(Batch parent, int[] parents) {
        this.parent = parent;
        this.parents = parents.clone();
        this.subs = new int[parents.length];
        for (int row = 1; row < parents.length; row++) {
            subs[row] = parents[row] == parents[row - 1] ? subs[row - 1] + 1 : 0;
        }
    }

    /// The rows these were made from.
    public Batch parent() {
        return parent;
    }

    public int parent(int row) {
        return parents[row];
    }

    /// The same rows as they would be if no earlier step had written anything.
    MultipliedRows origin() {
        return new MultipliedRows(parent.origin(), parents);
    }

    /// The same rows with what steps have hidden of those they were made from.
    MultipliedRows uncovered() {
        return new MultipliedRows(parent.uncovered(), parents);
    }

    @Override
    public int size() {
        return parents.length;
    }

    @Override
    public Column column(String name, Selection asked) {
        return switch (parent.column(name)) {
            case Column.Absent absent -> absent;
            case Column.Constant constant -> constant;
            case Column column -> new Column.Remapped(column, parents);
        };
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        parent.fields(parents[row]).forEach(consumer);
    }

    @Override
    public void elements(int row, ArrayName array, BiConsumer<String, String> consumer) {
        parent.elements(parents[row], array).forEach(consumer);
    }

    @Override
    public Optional<String> rawText(int row) {
        return parent.rows().rawText(parents[row]);
    }

    @Override
    public boolean orderedByTime() {
        return parent.rows().orderedByTime();
    }

    @Override
    public int source(int row) {
        return parent.rows().source(parents[row]);
    }

    @Override
    public long offset(int row) {
        return parent.rows().offset(parents[row]);
    }

    /// Unique among the rows of one event also when rows are multiplied twice.
    @Override
    public long sub(int row) {
        return parent.rows().sub(parents[row]) * MULTIPLIER + subs[row] + 1;
    }

    /// No step makes more rows than this from one.
    private static final int MULTIPLIER = 10_000;

    @Override
    public Optional<Event> event(int row) {
        return parent.rows().event(parents[row]);
    }
}
