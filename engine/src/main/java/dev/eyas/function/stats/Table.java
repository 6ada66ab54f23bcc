package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.List;

/// Shows some fields of the first rows, newest first unless told otherwise.
public final class Table implements AggregateFunction {

    @Override
    public Signature signature() {
        return SortArguments.declare(
                        Signature.function("table")
                                .summary(
                                        "Keeps only the named fields, in their order, of the newest or first rows.")
                                .required("fields", Kind.FIELDS, "The columns.")
                                .optional(
                                        "sortby",
                                        Kind.FIELDS,
                                        "@timestamp",
                                        "The fields to sort by."))
                .limit(
                        "A field that a row does not have stays absent; later steps see the columns only.")
                .example(
                        "Show a few fields of the newest events, newest first",
                        "table([user, host])",
                        """
                        @timestamp    | host | user | pid
                        1700000000001 | a    | root | 1
                        1700000000003 | b    | amy  | 2
                        1700000000002 | c    |      | 3
                        """,
                        """
                        user | host
                        amy  | b
                             | c
                        root | a
                        """)
                .example(
                        "Rows behind an aggregate have no time and stay in order",
                        "groupBy(user) | table([_count, user])",
                        """
                        user
                        root
                        amy
                        root
                        """,
                        """
                        _count | user
                        1      | amy
                        2      | root
                        """)
                .example(
                        "Sort by a field that is not shown",
                        "table(user, sortby=pid, order=asc, limit=2)",
                        """
                        user | pid
                        root | 9
                        amy  | 1
                        bob  | 7
                        """,
                        """
                        user
                        amy
                        bob
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return TopRows.table(
                arguments.texts("fields"),
                SortArguments.keys(arguments.texts("sortby"), arguments),
                SortArguments.limit("table", arguments),
                arguments.surroundings());
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return arguments.texts("fields");
    }

    @Override
    public boolean showsAllColumns() {
        return true;
    }

    @Override
    public long mostRows(Arguments arguments) {
        return arguments.limit("limit");
    }
}
