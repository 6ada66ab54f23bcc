package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Signature;
import dev.eyas.function.array.ElementSets.Combination;

/// Gathers the elements that occur in the arrays of events.
public final class ArrayUnion implements AggregateFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.function(
                        "array:union",
                        "Gathers the distinct elements of the arrays of all events into one array.")
                .as("_union")
                .limit(ArrayArguments.LIMIT)
                .limit("The result holds at most 9,999 elements, in the order of their texts.")
                .example(
                        "List all tags",
                        "array:union(\"tag[]\")",
                        """
                        tag[0] | tag[1]
                        red    | blue
                        blue   |
                        """,
                        """
                        _union[0] | _union[1]
                        blue      | red
                        """)
                .example(
                        "Make an event of each; without any array there is no row",
                        "array:union(tag, as=tags) | split(tags)",
                        """
                        tag[0] | tag[1]
                        b      | a
                        """,
                        """
                        _index | tags
                        0      | a
                        1      | b
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new ElementSets(
                ArrayArguments.elements(arguments),
                Combination.UNION,
                new ArrayName(arguments.output()),
                arguments.surroundings().warnings());
    }
}
