package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.List;

/// Aggregates per distinct value of some fields.
public final class GroupBy implements AggregateFunction {

    private static final long DEFAULT_LIMIT = 20_000;
    private static final long LARGEST_LIMIT = 1_000_000;

    @Override
    public Signature signature() {
        return Signature.function("groupBy")
                .summary("Groups events by the values of fields and aggregates each group.")
                .required("field", Kind.FIELDS, "The fields whose values make a group.")
                .optional(
                        "function",
                        Kind.AGGREGATES,
                        "count(as=_count)",
                        "What to compute for each group; `[]` gives the groups only.")
                .limit("limit", DEFAULT_LIMIT, LARGEST_LIMIT, "The largest number of groups.")
                .limit("Groups come in ascending order of their values, by code point.")
                .limit(
                        "An event that lacks one of the fields is left out; an empty value makes a group of its own.")
                .limit(
                        "When there are more groups than the limit allows, those whose numbers have the largest sum"
                                + " stay, with a warning.")
                .example(
                        "Count logins per user",
                        "groupBy(user)",
                        """
                        user | host
                        root | a
                        amy  | a
                        root | b
                        """,
                        """
                        user | _count
                        amy  | 1
                        root | 2
                        """)
                .example(
                        "Compute several things for each pair of values",
                        "groupBy([user, host], function=[count(as=logins), max(bytes)])",
                        """
                        user | host | bytes
                        root | a    | 5
                        root | b    | 7
                        root | a    | 9
                        """,
                        """
                        user | host | logins | _max
                        root | a    | 2      | 9
                        root | b    | 1      | 7
                        """)
                .example(
                        "An absent field makes no group, an empty one does",
                        "groupBy(user)",
                        """
                        user | host
                        root | a
                        ""   | b
                             | c
                        """,
                        """
                        user | _count
                        ""   | 1
                        root | 1
                        """)
                .example(
                        "A group for which the function has no answer keeps its row",
                        "groupBy(user, function=avg(bytes))",
                        """
                        user | bytes
                        root | 4
                        amy  | many
                        """,
                        """
                        user | _avg
                        amy  |
                        root | 4
                        """)
                .example(
                        "List the distinct values",
                        "groupBy(user, function=[])",
                        """
                        user
                        root
                        amy
                        root
                        """,
                        """
                        user
                        amy
                        root
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return Grouping.by(
                arguments.texts("field"),
                arguments.accumulator("function"),
                arguments.limit("limit"),
                arguments.surroundings().warnings());
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return arguments.texts("field");
    }

    @Override
    public long mostRows(Arguments arguments) {
        return Long.MAX_VALUE;
    }
}
