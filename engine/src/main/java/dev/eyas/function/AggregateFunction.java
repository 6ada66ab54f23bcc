package dev.eyas.function;

import java.util.List;

/// Turns rows into other rows, looking at all of them: `count`, `groupBy`, `sort`, `table`.
public non-sealed interface AggregateFunction extends QueryFunction {

    /// Makes an empty state; called for every worker, pane and merge.
    ///
    /// @throws BadArgument when an argument cannot work, whatever the data
    Accumulator accumulator(Arguments arguments);

    /// True when the rows that come out are whole events or rows as they went in (`head`, `sort`),
    /// so that what is known of their fields stays known; false when only the named outputs are
    /// left.
    default boolean keepsRows() {
        return false;
    }

    /// The fields of the rows that come out, in the order in which people expect them, but for
    /// those of inner functions, which stand behind. Fields that are not named stand behind, too,
    /// as rows have them.
    default List<String> columns(Arguments arguments) {
        return arguments.maybeText(Signature.AS).stream().toList();
    }

    /// Whether the columns are shown even where no row has a value in them.
    default boolean showsAllColumns() {
        return false;
    }

    /// True for a function that looks at several buckets of time, which only `bucket` and
    /// `timeChart` have.
    default boolean needsBuckets() {
        return false;
    }

    /// The most rows a group can give, whatever the data: one for a figure.
    default long mostRows(Arguments arguments) {
        return 1;
    }
}
