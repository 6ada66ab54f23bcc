package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.math.NamedBits;
import java.util.OptionalLong;
import java.util.Set;

/// Names the bits of a number that are set, in an array.
public final class ExtractFlagsAsArray implements RowFunction {

    private static final String NAMES = "flagNames";

    @Override
    public Signature signature() {
        return Signature.function("bitfield:extractFlagsAsArray")
                .summary("Names the bits of a number that are set in an array, from the lowest on.")
                .required("field", Kind.FIELD, "The field with the number.")
                .required(NAMES, Kind.BIT_NAMES, "Pairs of a bit, from 0 to 63, and its name.")
                .optional(
                        ArrayArguments.AS_ARRAY,
                        Kind.OUTPUT_ARRAY,
                        "_flags",
                        "The array the names go to.")
                .namedOnly()
                .limit("Of larger integers the lowest 64 bits count.")
                .example(
                        "List flags",
                        "bitfield:extractFlagsAsArray(field=mode, flagNames=[[0, execute], [1, write], [2, read]])",
                        """
                        mode
                        6
                        """,
                        """
                        mode | _flags[0] | _flags[1]
                        6    | write     | read
                        """)
                .example(
                        "Count how often each is set",
                        "bitfield:extractFlagsAsArray(field=mode, flagNames=[[1, write], [2, read]], asArray=\"f[]\")"
                                + " | split(f) | groupBy(f)",
                        """
                        mode
                        6
                        4
                        0
                        """,
                        """
                        f     | _count
                        read  | 2
                        write | 1
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        NamedBits bits = NamedBits.of(arguments, NAMES);
        String field = arguments.text("field");
        ArrayName target = ArrayArguments.target(arguments);
        FlatElements old = ArrayArguments.targetElements(arguments);
        return batch -> {
            Column column = batch.column(field);
            NewElements elements = new NewElements(batch);
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                OptionalLong number = NamedBits.number(column, row);
                if (number.isPresent()) {
                    elements.set(row, bits.set(number.getAsLong()));
                }
            }
            return elements.replace(target, old);
        };
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(Set.of());
    }
}
