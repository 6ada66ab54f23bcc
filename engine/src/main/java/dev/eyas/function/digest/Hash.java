package dev.eyas.function.digest;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.List;

/// Hashes fields to a number.
public final class Hash implements ScalarFunction {

    private static final String LIMIT = "limit";
    private static final double ALL = 1L << 32;

    @Override
    public Signature signature() {
        return Signature.function("hash")
                .summary("Hashes the values of fields to a number from 0 to 4294967295.")
                .required("field", Kind.FIELDS, "The fields.")
                .as("_hash")
                .optional(
                        LIMIT,
                        Kind.NUMBER,
                        "Gives numbers below this one, by taking the remainder.")
                .optional("seed", Kind.TEXT, "Gives other numbers for each seed.")
                .limit(
                        "The numbers are the same in every run, but not those of LogScale, which does not name its algorithm.")
                .limit("It hides nothing: `crypto:sha256()` does.")
                .limit("A missing field counts as empty; without any there is no result.")
                .example(
                        "Spread hosts over groups, each always in the same",
                        "group := hash(host, limit=10) | test(group >= 0) | test(group < 10) | drop(group)",
                        """
                        host
                        a
                        b
                        """,
                        """
                        host
                        a
                        b
                        """)
                .example(
                        "Equal values have equal hashes, under the same seed",
                        "same := hash([a, b]) == hash([c, d]) | seeded := hash(a, seed=1) == hash(c, seed=2)",
                        """
                        a | b  | c  | d
                        x | yz | x  | yz
                        x | yz | xy | z
                        """,
                        """
                        a | b  | c  | d  | same  | seeded
                        x | yz | x  | yz | true  | false
                        x | yz | xy | z  | false | false
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        List<String> fields = arguments.texts("field");
        long limit = limit(arguments);
        int seed = arguments.maybeText("seed").map(text -> Hash32.of(text, 0)).orElse(0);
        return batch -> {
            Column[] columns = fields.stream().map(batch::column).toArray(Column[]::new);
            return Computed.numbers(batch, row -> hash(columns, row, seed, limit), columns);
        };
    }

    private static long limit(Arguments arguments) {
        double limit = arguments.has(LIMIT) ? arguments.number(LIMIT) : ALL;
        if (limit < 1 || limit != Math.rint(limit)) {
            throw new BadArgument(
                    LIMIT, "`limit` is no number of groups", "write a whole number from 1 on");
        }
        return (long) limit;
    }

    private static Numeric hash(Column[] columns, int row, int seed, long limit) {
        boolean isThere = false;
        int hash = seed;
        for (Column column : columns) {
            isThere |= column.isPresent(row);
            hash = Hash32.of(column.textOr(row, ""), hash);
        }
        return isThere ? Numeric.of(Integer.toUnsignedLong(hash) % limit) : Numeric.NONE;
    }
}
