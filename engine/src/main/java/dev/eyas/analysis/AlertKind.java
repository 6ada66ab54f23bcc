package dev.eyas.analysis;

/// The kinds of LogScale alerts, which decide what their queries may do.
public enum AlertKind {
    /// Looks at each event as it comes.
    FILTER,
    /// Looks at one search interval after the other.
    AGGREGATE,
    /// Runs by a clock over a search interval.
    SCHEDULED,
    /// The older kind, which looks at a window that moves.
    LEGACY
}
