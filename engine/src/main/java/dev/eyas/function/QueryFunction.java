package dev.eyas.function;

import dev.eyas.data.Gate;

/// A function of the language. Its kind says where it may stand and what it does to rows; a class
/// may be of two kinds, as `regex` is: a filter inside a condition, a row function as a step of its
/// own.
public sealed interface QueryFunction
        permits FilterFunction,
                ScalarFunction,
                RowFunction,
                AggregateFunction,
                SourceFunction,
                PreambleFunction {

    Signature signature();

    /// What the raw text of an event must hold for the function to let it pass; [Gate#OPEN] when
    /// nothing can be said. Asked only of calls whose `field` stands in the text as it is.
    default Gate requiredText(Arguments arguments) {
        return Gate.OPEN;
    }
}
