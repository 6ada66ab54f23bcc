package dev.eyas.function.array;

import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.Set;

/// Keeps events with an element that passes a filter.
public final class ArrayExists implements FilterFunction {

    static final String CONDITION = "condition";

    @Override
    public Signature signature() {
        return ArrayArguments.withVariable(
                        ArrayArguments.function(
                                        "array:exists",
                                        "Keeps events with an element that passes a filter.")
                                .required(
                                        CONDITION,
                                        Kind.CONDITION,
                                        "The filter, in braces, or a function that decides."))
                .limit(ArrayArguments.LIMIT)
                .example(
                        "Look for a large value",
                        "array:exists(\"n[]\", condition={n > 10})",
                        """
                        host | n[0] | n[1]
                        a    | 5    | 11
                        b    | 5    | 6
                        """,
                        """
                        host | n[0] | n[1]
                        a    | 5    | 11
                        """)
                .example(
                        "Compare elements with another field; without the array nothing exists",
                        "array:exists(\"n[]\", var=x, condition=test(x >= least))",
                        """
                        host | least | n[0] | n[1]
                        a    | 4     | 1    | 4
                        b    | 5     | 1    | 4
                        c    | 0     |      |
                        """,
                        """
                        host | least | n[0] | n[1]
                        a    | 4     | 1    | 4
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        return new SomeElement(ArrayArguments.flatRows(arguments), arguments.condition(CONDITION));
    }

    @Override
    public Set<String> provides(Arguments arguments) {
        return Set.of(ArrayArguments.variable(arguments));
    }
}
