package dev.eyas.function.join;

import dev.eyas.data.Selection;
import dev.eyas.data.Table;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Set;

/// Looks fields up in a table and writes what the rows found say as an array of objects.
public final class MatchAsArray implements RowFunction {

    private static final int MOST_ROWS = 500;

    @Override
    public Signature signature() {
        return Signature.function("matchAsArray")
                .summary(
                        "Looks fields up in a lookup file or a table and adds the rows found as an array of objects.")
                .required(
                        "file",
                        Kind.TABLE,
                        "The lookup file, or a table of defineTable(); also written `table`.")
                .alias("table", "file")
                .required("field", Kind.FIELDS, "The fields to look up; all must match.")
                .optional(
                        "column",
                        Kind.TEXTS,
                        "The column for each field; of the same name if not given.")
                .optional("asArray", Kind.ARRAY, "_now", "The array the rows go to.")
                .optional("ignoreCase", Kind.FLAG, "false", "Whether letters match in either case.")
                .optional(
                        "include", Kind.TEXTS, "The columns to add; all but the keys if not given.")
                .limit("nrows", 1, MOST_ROWS, "The most rows an event may match.")
                .optional(
                        "strict", Kind.FLAG, "true", "Whether events without a match are dropped.")
                .limit(
                        "Keys are texts and match exactly; of several rows the last one comes first.")
                .example(
                        "List everything known of an address",
                        "defineTable(name=\"seen\", query={port=*}, include=[host, port, user])"
                                + " | ip=* | matchAsArray(seen, field=ip, column=host, nrows=max, asArray=\"seen[]\")",
                        """
                        host | port | user | ip
                        a    | 22   | root |
                        a    | 80   |      |
                             |      |      | a
                             |      |      | b
                        """,
                        """
                        ip | seen[0].port | seen[1].port | seen[1].user
                        a  | 80           | 22           | root
                        """)
                .example(
                        "An event without a match stays as it is when `strict` is off",
                        "defineTable(name=\"t\", query={k=*}, include=[k, v]) | f=*"
                                + " | matchAsArray(t, field=f, column=k, strict=false, asArray=m)",
                        """
                        k | v | f
                        a | 1 |
                          |   | a
                          |   | b
                        """,
                        """
                        f | m[0].v
                        a | 1
                        b |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        Table table = arguments.table("file");
        LookupKeys keys = LookupKeys.of(arguments, table);
        List<String> written = keys.written(arguments, table);
        RowFinder finder =
                table.derived(new ExactIndex.Of(keys.columns(), arguments.flag("ignoreCase")));
        String array = arguments.text("asArray");
        int most = arguments.limit("nrows");
        boolean strict = arguments.flag("strict");
        return batch -> {
            FoundRows found = new FoundRows(table, array, written, batch.rows().size());
            Selection matched = found.look(batch, keys.fields(), finder, most);
            return (strict ? batch.select(matched) : batch).with(found);
        };
    }

    @Override
    public Effects effects(Arguments arguments) {
        return new Effects(Set.copyOf(arguments.texts("field")), Set.of(), true, false, false);
    }
}
