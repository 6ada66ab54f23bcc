package dev.eyas.function.join;

import dev.eyas.data.Column;
import dev.eyas.data.Table;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.QueryException;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.join.TableLookup.Unmatched;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks fields up in a table and writes what the row found says.
public final class Match implements RowFunction, FilterFunction {

    private static final int MOST_ROWS = 500;
    private static final int MOST_GLOBS = 20_000;

    @Override
    public Signature signature() {
        return Signature.function("match")
                .summary(
                        "Looks fields up in a lookup file or a table and adds the other columns of the row found.")
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
                .choice(
                        "mode",
                        List.of("string", "glob", "cidr"),
                        "string",
                        "What a key in the table is: a text, a pattern with `*`, or a subnet.")
                .optional("ignoreCase", Kind.FLAG, "false", "Whether letters match in either case.")
                .optional(
                        "include", Kind.TEXTS, "The columns to add; all but the keys if not given.")
                .limit(
                        "nrows",
                        1,
                        MOST_ROWS,
                        "The most rows an event may match; each makes an event.")
                .optional(
                        "strict", Kind.FLAG, "true", "Whether events without a match are dropped.")
                .optional("glob", Kind.FLAG, "false", "The old way to write `mode=glob`.")
                .limit(
                        "Of several rows the last one counts first; of patterns the first by code point,"
                                + " of subnets the smallest.")
                .limit("A pattern must match the whole value; without `*` it is a text.")
                .limit("Keys are texts: `1` and `1.0` are two.")
                .limit("With `mode=glob` a table has at most 20,000 rows.")
                .limit("A key that is no subnet, or a value that is no address, matches nothing.")
                .limit(
                        "A column that a row lacks leaves the event's field as it was; columns that begin with `@`"
                                + " are added only when `include` names them.")
                .example(
                        "Put names on numbers",
                        "defineTable(name=\"users\", query={name=*}, include=[id, name]) | uid=*"
                                + " | match(users, field=uid, column=id)",
                        """
                        id | name | uid
                        7  | root |
                        8  | amy  |
                           |      | 7
                           |      | 9
                        """,
                        """
                        uid | name
                        7   | root
                        """)
                .example(
                        "Keep events without a match",
                        "defineTable(name=\"nets\", query={net=*}, include=[net, site]) | ip=*"
                                + " | match(nets, field=ip, column=net, mode=cidr, strict=false)",
                        """
                        net         | site | ip
                        10.0.0.0/8  | any  |
                        10.1.0.0/16 | lab  |
                                    |      | 10.1.2.3
                                    |      | 10.2.2.3
                                    |      | unknown
                        """,
                        """
                        ip       | site
                        10.1.2.3 | lab
                        10.2.2.3 | any
                        unknown  |
                        """)
                .example(
                        "Several matches make several events, the last row first",
                        "defineTable(name=\"t\", query={k=*}, include=[k, v]) | f=*"
                                + " | match(t, field=f, column=k, nrows=max) | select(v)",
                        """
                        k | v | f
                        a | 1 |
                        a | 2 |
                          |   | a
                        """,
                        """
                        v
                        2
                        1
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        return lookup(arguments);
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        return lookup(arguments)::matched;
    }

    /// What a table that is missing would have held nobody knows: no event is dropped for it.
    private static TableLookup lookup(Arguments arguments) {
        Table table = arguments.table("file");
        LookupKeys keys = LookupKeys.of(arguments, table);
        Map<String, Column> written = new LinkedHashMap<>();
        keys.written(arguments, table).forEach(name -> written.put(name, table.column(name)));
        return new TableLookup(
                keys.fields(),
                finder(arguments, table, keys.columns()),
                arguments.flag("strict") && !table.isOpen() ? Unmatched.DROPPED : Unmatched.KEPT,
                written,
                arguments.limit("nrows"));
    }

    private static RowFinder finder(Arguments arguments, Table table, List<String> columns) {
        boolean ignoresCase = arguments.flag("ignoreCase");
        String mode = arguments.flag("glob") ? "glob" : arguments.text("mode");
        return switch (mode) {
            case "glob" -> {
                if (table.size() > MOST_GLOBS) {
                    throw new QueryException(
                            "too-many-patterns",
                            "a table of "
                                    + table.size()
                                    + " rows is too large for match() with mode=glob, which takes "
                                    + MOST_GLOBS);
                }
                yield new GlobFinder(
                        table.derived(new GlobFinder.Patterns.Of(columns, ignoresCase)));
            }
            case "cidr" -> {
                if (columns.size() > 1) {
                    throw new BadArgument(
                            "mode",
                            "a subnet stands in one column",
                            "name one field and one column");
                }
                yield table.derived(new SubnetIndex.Of(columns.getFirst()));
            }
            default -> table.derived(new ExactIndex.Of(columns, ignoresCase));
        };
    }

    @Override
    public Effects effects(Arguments arguments) {
        Table table = arguments.table("file");
        List<String> written = LookupKeys.of(arguments, table).written(arguments, table);
        return new Effects(
                Set.copyOf(arguments.texts("field")),
                Set.copyOf(written),
                table.isOpen() && !arguments.has("include"),
                arguments.limit("nrows") > 1,
                false);
    }
}
