package dev.eyas.analysis;

/// Where a pipeline stands, which decides what may be in it.
enum Place {
    /// A query, or a side of a union: begins with the events of the run.
    QUERY,
    /// A clause of `case` or `match`: decides about one event, so nothing in it may look at several.
    CLAUSE,
    /// Inside `function=`: begins with the rows of a group.
    FUNCTION,
    /// Inside a condition: only decides.
    CONDITION
}
