package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Gate;

/// Changes rows in place: writes any number of fields, drops fields, drops rows, or makes several
/// rows from one.
public non-sealed interface RowFunction extends QueryFunction {

    /// Makes the running form for one worker; called again for every worker.
    ///
    /// @throws BadArgument when an argument cannot work, whatever the data
    RowStep step(Arguments arguments);

    /// Which fields a call reads and writes beyond what its parameters say; see [Effects].
    Effects effects(Arguments arguments);

    /// What the raw text of an event must hold for the step to let it out; [Gate#OPEN] when nothing
    /// can be said. Asked only of calls whose `field` stands in the text as it is.
    default Gate requiredText(Arguments arguments) {
        return Gate.OPEN;
    }

    /// One batch in, one batch out. Used by one thread; may keep scratch state.
    @FunctionalInterface
    interface RowStep {
        Batch apply(Batch batch);
    }
}
