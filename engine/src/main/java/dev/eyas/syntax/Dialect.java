package dev.eyas.syntax;

/// Which language is spoken: what the product accepts, or our superset of it.
public enum Dialect {
    /// The default: LogScale plus `union { }`, the `eyas:` functions and leniency where published
    /// queries need it.
    EYAS,
    /// What LogScale accepts; everything else is an error.
    LOGSCALE
}
