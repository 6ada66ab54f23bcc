package dev.eyas.analysis;

/// Where a pipeline stands, which decides what may be in it.
enum Place {
    /// The whole text; only this has a preamble.
    MAIN,
    /// A side of a union, or a query inside a call: begins with the events of the run.
    QUERY,
    /// A clause of `case` or `match`: decides about one event, so nothing in it may look at
    /// several.
    CLAUSE,
    /// Inside `function=`: begins with the rows of a group.
    FUNCTION,
    /// Inside a condition, or steps given as an argument: sees one row.
    ROW;

    /// Whether a pipeline begins with events or rows that are there as a whole.
    boolean isWhole() {
        return switch (this) {
            case MAIN, QUERY -> true;
            case CLAUSE, FUNCTION, ROW -> false;
        };
    }
}
