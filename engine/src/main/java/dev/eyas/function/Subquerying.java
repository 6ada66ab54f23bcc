package dev.eyas.function;

import java.util.List;
import java.util.Optional;

/// A function with a parameter of the kind [Parameter.Kind#QUERY]. The query runs over the events
/// of the run before the query that holds the call, and its rows are the parameter's value.
public interface Subquerying {

    /// The most rows a subquery gives, whatever a call says.
    long MOST_ROWS = Signature.STATE_ROW_LIMIT;

    /// What the call wants of the query.
    ///
    /// @param arguments the call's other arguments
    /// @throws BadArgument when one of them cannot work
    Wanted wanted(Arguments arguments);

    /// Rows of which only the newest, or behind an aggregate the last, are kept if there are too
    /// many.
    ///
    /// @param columns the columns kept; empty for all there are
    /// @param required rows without these are of no use
    /// @param start where the query's interval begins, counted back from the end of the main
    ///   query's; as there if not given
    record Wanted(
            Optional<List<String>> columns,
            List<String> required,
            int limit,
            Optional<String> start,
            Optional<String> end) {
        public Wanted {
            columns = columns.map(List::copyOf);
            required = List.copyOf(required);
        }
    }
}
