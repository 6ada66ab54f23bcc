package dev.eyas.function;

import java.util.List;
import java.util.Optional;

/// One of several named queries that describe a pattern: which events it means, how they hang
/// together with those of the others, and what is shown of them.
///
/// @param include the fields shown; empty for all
public record LinkedQuery(
        String name, Pipe pipe, List<Link> links, Optional<List<String>> include) {

    public LinkedQuery {
        links = List.copyOf(links);
        include = include.map(List::copyOf);
    }

    /// `field <=> query.other`: the values are the same text.
    public record Link(String field, String query, String other) {}

    /// The steps of the query, each of which looks at one event.
    @FunctionalInterface
    public interface Pipe {

        /// A state that hands what the steps let out of its rows to another one.
        Accumulator before(Accumulator events);
    }
}
