package dev.eyas.function;

import java.time.ZoneId;

/// Says something about the whole query and stands before its first step: `setTimeInterval`,
/// `defineTable`.
public non-sealed interface PreambleFunction extends QueryFunction {

    /// @throws BadArgument when an argument cannot work, whatever the data
    Declaration declare(Arguments arguments);

    /// What is said.
    sealed interface Declaration {

        /// The query is about the events of these times. Relative times count back from now.
        ///
        /// @param zone where days start
        record Interval(String start, String end, ZoneId zone) implements Declaration {}

        /// The rows of the call's subquery can be looked up under a name.
        record NamedTable(String name) implements Declaration {}
    }
}
