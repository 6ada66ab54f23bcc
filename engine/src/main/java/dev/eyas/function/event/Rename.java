package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.function.Arguments;
import dev.eyas.function.Arguments.Pair;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives fields other names.
public final class Rename implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("rename")
                .summary("Gives fields other names.")
                .required(
                        "field",
                        Kind.FIELD_PAIRS,
                        "The field, or pairs `[[old, new], [old, new]]`.")
                .optional(Signature.AS, Kind.OUTPUT, "The new name of a single field.")
                .limit("Pairs are renamed one after the other.")
                .example(
                        "Give two fields shorter names",
                        "rename([[ImageFileName, image], [UserName, user]])",
                        """
                        ImageFileName | UserName
                        /bin/ls       | root
                        """,
                        """
                        image   | user
                        /bin/ls | root
                        """)
                .example(
                        "A field that is there is overwritten, unless the event lacks the old one",
                        "rename(a, as=b)",
                        """
                        a | b
                        1 | 2
                          | 2
                        """,
                        """
                        b
                        1
                        2
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        List<Pair> pairs = pairs(arguments);
        return batch -> {
            Batch result = batch;
            for (Pair pair : pairs) {
                if (!pair.from().equals(pair.to())) {
                    result =
                            result.with(pair.to(), result.column(pair.from()))
                                    .without(Set.of(pair.from()));
                }
            }
            return result;
        };
    }

    private static List<Pair> pairs(Arguments arguments) {
        if (!arguments.hasPairs("field") && !arguments.has(Signature.AS)) {
            throw new BadArgument(
                    "field", "the field gets no new name", "write rename(old, as=new)");
        }
        return arguments.pairs("field");
    }

    @Override
    public Effects effects(Arguments arguments) {
        Set<String> old = new HashSet<>();
        Set<String> written = new HashSet<>();
        for (Pair pair : arguments.pairs("field")) {
            old.add(pair.from());
            written.add(pair.from());
            written.add(pair.to());
        }
        return Effects.of(old, written);
    }
}
