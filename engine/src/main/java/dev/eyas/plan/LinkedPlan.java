package dev.eyas.plan;

import dev.eyas.function.LinkedQuery.Link;
import java.util.List;
import java.util.Optional;

/// One of several named queries that describe a pattern; see [dev.eyas.function.LinkedQuery].
///
/// @param plan row-wise steps
/// @param include the fields shown; empty for all
public record LinkedPlan(String name, Plan plan, List<Link> links, Optional<List<String>> include) {

    public LinkedPlan {
        links = List.copyOf(links);
        include = include.map(List::copyOf);
    }
}
