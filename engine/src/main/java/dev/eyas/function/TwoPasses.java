package dev.eyas.function;

/// A function that looks at its rows twice: first at all of them together, and then, knowing what
/// came of it, at each.
public interface TwoPasses {

    /// The name under which the second pass finds the rows of the first among its arguments.
    String FIRST = "(first pass)";

    /// An empty state of the first pass, for one group.
    ///
    /// @throws BadArgument when an argument cannot work, whatever the data
    Accumulator firstPass(Arguments arguments);
}
