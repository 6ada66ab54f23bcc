package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Signature;
import dev.eyas.function.array.ElementSets.Combination;

/// Finds the elements that occur in the arrays of all events.
public final class ArrayIntersection implements AggregateFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.function(
                        "array:intersection",
                        "Finds the elements that occur in the arrays of all events.")
                .as("_intersection")
                .limit(ArrayArguments.LIMIT)
                .limit("The result is in the order of its texts.")
                .example(
                        "Find what all events share",
                        "array:intersection(\"tag[]\")",
                        """
                        tag[0] | tag[1] | tag[2]
                        red    | blue   | green
                        green  | red    |
                        """,
                        """
                        _intersection[0] | _intersection[1]
                        green            | red
                        """)
                .example(
                        "Events without the array do not count",
                        "shared := array:intersection(tag)",
                        """
                        host | tag[0] | tag[1]
                        a    | red    | blue
                        b    |        |
                        c    | blue   |
                        """,
                        """
                        shared[0]
                        blue
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new ElementSets(
                ArrayArguments.elements(arguments),
                Combination.INTERSECTION,
                new ArrayName(arguments.output()),
                arguments.surroundings().warnings());
    }
}
