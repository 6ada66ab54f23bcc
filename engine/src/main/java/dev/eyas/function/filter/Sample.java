package dev.eyas.function.filter;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.digest.Hash32;

/// Keeps a share of the events.
public final class Sample implements FilterFunction {

    private static final String PERCENTAGE = "percentage";
    private static final double ALL = 100;

    /// How many hashes there are for each percent.
    private static final double HASHES_PER_PERCENT = (1L << Integer.SIZE) / ALL;

    @Override
    public Signature signature() {
        return Signature.function("sample")
                .summary("Keeps about so many percent of the events.")
                .optional(
                        PERCENTAGE,
                        Kind.NUMBER,
                        "1",
                        "How many percent to keep: above 0, up to 100.")
                .optional(
                        "field",
                        Kind.FIELD,
                        "@timestamp",
                        "Whether an event stays depends on this field alone.")
                .limit("Events of one value stay or go together, in every run alike.")
                .limit("Events without the field go.")
                .example(
                        "Keep everything that has the field",
                        "sample(100, field=host)",
                        """
                        host | n
                        a    | 1
                             | 2
                        """,
                        """
                        host | n
                        a    | 1
                        """)
                .example(
                        "Events of one host stay or go together",
                        "sample(50, field=host) | groupBy(host) | test(_count != 2)",
                        """
                        host
                        a
                        a
                        b
                        b
                        """,
                        """
                        host
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        double percentage = arguments.number(PERCENTAGE);
        if (!(percentage > 0 && percentage <= ALL)) {
            throw new BadArgument(
                    PERCENTAGE, "no such share can be kept", "write more than 0, and at most 100");
        }
        long kept = Math.round(percentage * HASHES_PER_PERCENT);
        String field = arguments.text("field");
        return batch -> {
            Column column = batch.column(field);
            return batch.selection()
                    .where(row ->
                            column.isPresent(row)
                                    && Integer.toUnsignedLong(Hash32.of(column.text(row), 0))
                                            < kept);
        };
    }
}
