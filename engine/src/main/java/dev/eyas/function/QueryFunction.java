package dev.eyas.function;

/// A function of the language. Its kind says where it may stand and what it does to rows; a class
/// may be of two kinds, as `regex` is: a filter inside a condition, a row function as a step of its
/// own.
public sealed interface QueryFunction
        permits FilterFunction,
                ScalarFunction,
                RowFunction,
                AggregateFunction,
                SequenceFunction,
                SourceFunction {

    Signature signature();
}
