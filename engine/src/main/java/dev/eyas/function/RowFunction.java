package dev.eyas.function;

import dev.eyas.data.Batch;

/// Changes rows in place: writes any number of fields, drops fields, drops rows, or makes several
/// rows from one.
public non-sealed interface RowFunction extends QueryFunction {

    /// Makes the running form for one worker; called again for every worker.
    ///
    /// @throws BadArgument when an argument cannot work, whatever the data
    RowStep step(Arguments arguments);

    /// Which fields a call reads and writes beyond what its parameters say; see [Effects].
    Effects effects(Arguments arguments);

    /// One batch in, one batch out. Used by one thread; may keep scratch state.
    @FunctionalInterface
    interface RowStep {
        Batch apply(Batch batch);
    }
}
