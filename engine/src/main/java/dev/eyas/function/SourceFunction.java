package dev.eyas.function;

import dev.eyas.data.Rows;

/// Brings rows of its own and ignores the events of the run: `createEvents`, `readFile`.
public non-sealed interface SourceFunction extends QueryFunction {

    Rows rows(Arguments arguments);
}
