package dev.eyas.function.event;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Set;

/// Keeps some fields only.
public final class Select implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("select")
                .summary("Keeps these fields only, in this order.")
                .required("fields", Kind.FIELDS, "The fields to keep.")
                .limit("Unlike `table()` it neither sorts nor limits.")
                .example(
                        "Show two fields",
                        "select([user, host])",
                        """
                        host | pid | user
                        a    | 1   | root
                        """,
                        """
                        user | host
                        root | a
                        """)
                .example(
                        "An event that has none of them stays as an empty row",
                        "select(user) | user := \"nobody\"",
                        """
                        host
                        a
                        """,
                        """
                        user
                        nobody
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        List<String> fields = arguments.texts("fields").stream().distinct().toList();
        return batch -> batch.keep(fields);
    }

    @Override
    public Effects effects(Arguments arguments) {
        Set<String> fields = Set.copyOf(arguments.texts("fields"));
        return new Effects(fields, fields, false, false, true);
    }
}
