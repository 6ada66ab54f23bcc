package dev.eyas.function.array;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.List;

/// Takes repeated elements out of an array.
public final class ArrayDedup implements RowFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.withTarget(
                        ArrayArguments.function(
                                "array:dedup",
                                "Takes repeated elements out of an array; the first of each stays, in order."))
                .limit(ArrayArguments.LIMIT)
                .example(
                        "Keep each tag once",
                        "array:dedup(\"tag[]\")",
                        """
                        tag[0] | tag[1] | tag[2]
                        red    | blue   | red
                        """,
                        """
                        tag[0] | tag[1]
                        red    | blue
                        """)
                .example(
                        "Another array is replaced as a whole",
                        "array:dedup(\"a[]\", asArray=\"b[]\")",
                        """
                        a[0] | a[1] | b[0] | b[1]
                        1    | 1    | x    | y
                             |      | x    | y
                        """,
                        """
                        a[0] | a[1] | b[0] | b[1]
                        1    | 1    | 1    |
                             |      | x    | y
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        return new Rewritten(
                arguments, (List<String> elements) -> elements.stream().distinct().toList());
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(ArrayArguments.reads(arguments));
    }
}
