package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;

/// Takes an array away.
public final class ArrayDrop implements RowFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.function("array:drop", "Takes an array away from events.")
                .limit(ArrayArguments.LIMIT)
                .example(
                        "Drop what was only needed on the way",
                        "array:drop(\"part[]\")",
                        """
                        host | part[0] | part[1]
                        a    | x       | y
                        """,
                        """
                        host
                        a
                        """)
                .example(
                        "Elements behind a gap stay",
                        "array:drop(\"part[]\")",
                        """
                        part[0] | part[1] | part[7]
                        x       | y       | z
                        """,
                        """
                        part[7]
                        z
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        FlatElements elements = ArrayArguments.elements(arguments);
        ArrayName array = ArrayArguments.array(arguments);
        return batch -> batch.withoutElements(array, elements.lengths(batch));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(ArrayArguments.reads(arguments));
    }
}
