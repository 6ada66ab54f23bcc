package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.TableRows;

/// Walks rows in their order and gives rows in an order: `accumulate`, `neighbor`, `partition`.
///
/// Events have no order of their own, so a sequence stands only behind an aggregate, which makes
/// one. Inside `function=` it walks the rows of its group, in the order in which they stand.
/// Whatever stands behind an aggregate is computed by one thread from merged states, again whenever
/// rows are asked for: a walk keeps nothing between calls, and cannot know whether it runs over a
/// file or live.
public non-sealed interface SequenceFunction extends QueryFunction {

    /// Makes the running form.
    ///
    /// @throws BadArgument when an argument cannot work, whatever the data
    Walk walk(Arguments arguments);

    /// True when the rows that come out are those that went in, with fields added, so that what is
    /// known of their fields stays known; false when only the fields of inner functions are left.
    boolean keepsRows();

    /// Used by one thread.
    @FunctionalInterface
    interface Walk {

        /// What becomes of all rows of one group. The rows that come out are ordered as they stand.
        ///
        /// @throws QueryException when the rows are not as the function needs them
        Batch over(TableRows rows);
    }
}
