package dev.eyas.function.join;

import dev.eyas.function.BadArgument;

/// Says that a subquery cannot read from elsewhere.
final class Sources {

    private Sources() {}

    static BadArgument refused(String parameter) {
        return new BadArgument(
                parameter,
                "a query in braces reads the events of the run, and no other " + parameter,
                "leave it out, and filter for the events that lie there");
    }
}
