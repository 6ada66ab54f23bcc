package dev.eyas.function.math;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Optional;
import java.util.OptionalLong;

/// Names the bits of a number that are set, in a text.
public final class ExtractFlagsAsString implements ScalarFunction {

    private static final String NAMES = "flagNames";

    @Override
    public Signature signature() {
        return Signature.function("bitfield:extractFlagsAsString")
                .summary("Names the bits of a number that are set in a text, from the lowest on.")
                .required("field", Kind.FIELD, "The field with the number.")
                .required(NAMES, Kind.BIT_NAMES, "Pairs of a bit, from 0 to 63, and its name.")
                .as("_flags")
                .optional("separator", Kind.TEXT, " ", "What stands between the names.")
                .namedOnly()
                .limit("Of larger integers the lowest 64 bits count.")
                .example(
                        "Show flags",
                        "bitfield:extractFlagsAsString(field=mode, flagNames=[[0, execute], [1, write], [2, read]], separator=\"+\")",
                        """
                        mode
                        6
                        """,
                        """
                        mode | _flags
                        6    | write+read
                        """)
                .example(
                        "No flag is an empty text, no number nothing",
                        "bitfield:extractFlagsAsString(field=mode, flagNames=[[1, write], [0, execute]], as=f)",
                        """
                        mode
                        3
                        4
                        rwx
                        """,
                        """
                        mode | f
                        3    | execute write
                        4    | ""
                        rwx  |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        NamedBits bits = NamedBits.of(arguments, NAMES);
        String field = arguments.text("field");
        String separator = arguments.text("separator");
        return batch -> {
            Column column = batch.column(field);
            return Computed.texts(
                    batch,
                    row -> {
                        OptionalLong number = NamedBits.number(column, row);
                        return number.isPresent()
                                ? Optional.of(String.join(separator, bits.set(number.getAsLong())))
                                : Optional.empty();
                    },
                    column);
        };
    }
}
