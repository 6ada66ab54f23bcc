package dev.eyas.function.join;

import dev.eyas.data.Column;
import dev.eyas.data.Table;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.join.TableLookup.Unmatched;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The forerunner of [Match], which old queries still call.
public final class Lookup implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("lookup")
                .summary(
                        "Adds columns of a lookup file to events; LogScale has replaced it with `match(strict=false)`.")
                .required("from", Kind.TABLE, "The lookup file or table.")
                .required("on", Kind.TEXTS, "The fields to look up, called like their columns.")
                .optional(
                        "include", Kind.TEXTS, "The columns to add; all but the keys if not given.")
                .limit("Every event passes; of several rows the last one counts.")
                .example(
                        "Add the name of a user",
                        "defineTable(name=\"users\", query={name=*}, include=[id, name]) | host=*"
                                + " | lookup(users, on=id)",
                        """
                        id | name | host
                        7  | root |
                        7  |      | a
                        9  |      | b
                        """,
                        """
                        host | id | name
                        a    | 7  | root
                        b    | 9  |
                        """)
                .example(
                        "Take one column of many",
                        "defineTable(name=\"t\", query={x=*}, include=[k, x, y]) | f=* | lookup(t, on=k, include=y)",
                        """
                        k | x | y | f
                        a | 1 | 2 |
                        a |   |   | e
                        """,
                        """
                        k | y | f
                        a | 2 | e
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        Table table = arguments.table("from");
        List<String> keys = arguments.texts("on");
        keys.forEach(key -> LookupKeys.check(table, key, "on"));
        Map<String, Column> written = new LinkedHashMap<>();
        written(arguments).forEach(name -> written.put(name, table.column(name)));
        return new TableLookup(
                keys, table.derived(new ExactIndex.Of(keys, false)), Unmatched.KEPT, written, 1);
    }

    private static List<String> written(Arguments arguments) {
        return new LookupKeys(arguments.texts("on"), arguments.texts("on"))
                .written(arguments, arguments.table("from"));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return new Effects(
                Set.copyOf(arguments.texts("on")),
                Set.copyOf(written(arguments)),
                arguments.table("from").isOpen() && !arguments.has("include"),
                false,
                false);
    }
}
