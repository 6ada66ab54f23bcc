package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.function.UnaryOperator;

/// Gives an array another name.
public final class ArrayRename implements RowFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.function("array:rename", "Gives an array another name.")
                .required(ArrayArguments.AS_ARRAY, Kind.OUTPUT_ARRAY, "The new name, as `b[]`.")
                .limit(ArrayArguments.LIMIT)
                .example(
                        "Follow a schema",
                        "array:rename(\"mail[]\", asArray=\"user.email[]\")",
                        """
                        mail[0]         | mail[1]
                        amy@example.com | bob@example.com
                        """,
                        """
                        user.email[0]   | user.email[1]
                        amy@example.com | bob@example.com
                        """)
                .example(
                        "An array of that name is replaced, unless the event lacks the old one",
                        "array:rename(\"a[]\", asArray=\"b[]\")",
                        """
                        a[0] | b[0] | b[1]
                        1    | x    | y
                             | x    | y
                        """,
                        """
                        b[0] | b[1]
                        1    |
                        x    | y
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        ArrayName array = ArrayArguments.array(arguments);
        ArrayName target = ArrayArguments.target(arguments);
        if (array.name().equals(target.name())) {
            return batch -> batch;
        }
        FlatElements elements = ArrayArguments.elements(arguments);
        Rewritten copy = new Rewritten(arguments, UnaryOperator.identity());
        return batch -> copy.apply(batch).withoutElements(array, elements.lengths(batch));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(ArrayArguments.reads(arguments));
    }
}
