package dev.eyas.data;

import java.util.Optional;
import java.util.function.BiConsumer;

/// The rows of a batch as they came: raw records that are decoded when someone asks, a finished
/// table, or rows made from other rows. Immutable as seen from outside; used by one thread at a
/// time.
public interface Rows {

    int size();

    /// The field's values; sure to be decoded for the asked rows only.
    Column column(String name, Selection asked);

    /// Every field of a row, in the order of the record; names do not repeat.
    void fields(int row, BiConsumer<String, String> consumer);

    /// Those fields of a row that belong to an array.
    default void elements(int row, ArrayName array, BiConsumer<String, String> consumer) {
        fields(
                row,
                (name, value) -> {
                    if (array.index(name) >= 0) {
                        consumer.accept(name, value);
                    }
                });
    }

    /// The text free text is searched in first and `@rawstring` stands for; absent for rows of a
    /// table.
    Optional<String> rawText(int row);

    /// True for events, which are ordered by their time; false for rows behind an aggregate, which
    /// stand as they stand.
    default boolean orderedByTime() {
        return true;
    }

    /// Rank of the source among all sources of the run.
    int source(int row);

    /// Where in the source the row starts; the row's ordinal in a table.
    long offset(int row);

    /// True when each row is all of the record at its offset, and nothing else of the source is
    /// needed to read it again.
    default boolean standsAlone() {
        return false;
    }

    /// Index among the rows made from one row.
    default long sub(int row) {
        return 0;
    }

    /// The event a row of a table was taken from, where the run keeps that.
    default Optional<Event> event(int row) {
        return Optional.empty();
    }
}
