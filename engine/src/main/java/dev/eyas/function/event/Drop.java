package dev.eyas.function.event;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Set;

/// Takes fields away.
public final class Drop implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("drop")
                .summary("Takes fields away from events.")
                .required("fields", Kind.FIELDS, "The fields to take away.")
                .example(
                        "Take helper fields away",
                        "drop([a, b])",
                        """
                        a | b | c
                        1 | 2 | 3
                        """,
                        """
                        c
                        3
                        """)
                .example(
                        "A dropped field can be written again",
                        "drop(a) | a := b",
                        """
                        a | b
                        1 | 2
                        1 |
                        """,
                        """
                        a | b
                        2 | 2
                          |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        Set<String> fields = Set.copyOf(arguments.texts("fields"));
        return batch -> batch.without(fields);
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.of(Set.of(), Set.copyOf(arguments.texts("fields")));
    }
}
