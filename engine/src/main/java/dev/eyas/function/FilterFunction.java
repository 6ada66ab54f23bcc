package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Selection;

/// Keeps some rows and changes none: `in`, `cidr`, `test`. Can be negated and used as a value.
public non-sealed interface FilterFunction extends QueryFunction {

    /// Makes the running form for one worker; called again for every worker.
    ///
    /// @throws BadArgument when an argument cannot work, whatever the data
    RowFilter filter(Arguments arguments);

    /// Decides which rows of a batch pass. Used by one thread; may keep scratch state.
    @FunctionalInterface
    interface RowFilter {
        /// The rows of the batch's selection that pass.
        Selection apply(Batch batch);
    }
}
