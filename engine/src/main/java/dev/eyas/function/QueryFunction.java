package dev.eyas.function;

import dev.eyas.data.Gate;
import java.util.Set;

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

    /// Fields that filters and pipelines among the arguments find on a row, besides those it has.
    default Set<String> provides(Arguments arguments) {
        return Set.of();
    }

    /// What the raw text of an event must hold for the function to let it pass; [Gate#OPEN] when
    /// nothing can be said. Asked only of calls whose `field` stands in the text as it is.
    default Gate requiredText(Arguments arguments) {
        return Gate.OPEN;
    }
}
