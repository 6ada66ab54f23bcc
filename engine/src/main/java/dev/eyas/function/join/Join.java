package dev.eyas.function.join;

import dev.eyas.data.Column;
import dev.eyas.data.Table;
import dev.eyas.data.Warnings;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.Subquerying;
import dev.eyas.function.join.TableLookup.Unmatched;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps events whose keys another query's rows have, and adds fields of those.
public final class Join implements RowFunction, FilterFunction, Subquerying {

    private static final int DEFAULT_LIMIT = 100_000;

    /// No step makes more rows than this from one.
    private static final int MOST_MATCHES = 9_999;

    @Override
    public Signature signature() {
        return Signature.function("join")
                .summary(
                        "Runs a query first, keeps events whose keys its rows have, and adds fields of the rows.")
                .required("query", Kind.QUERY, "The query in braces.")
                .required("field", Kind.FIELDS, "The fields of the event that are compared.")
                .optional(
                        "key",
                        Kind.TEXTS,
                        "The fields of the query's rows; of the same names if not given.")
                .optional("include", Kind.TEXTS, "", "The fields of the row found to add.")
                .choice(
                        "mode",
                        List.of("inner", "left"),
                        "inner",
                        "Whether events without a match are dropped or kept.")
                .limit(
                        "max",
                        1,
                        MOST_ROWS,
                        "The most rows an event may match; each makes an event.")
                .limit("limit", DEFAULT_LIMIT, MOST_ROWS, "The most rows of the query.")
                .optional(
                        "start",
                        Kind.TIME,
                        "Where the query's interval begins, counted back from the end of the main query's;"
                                + " as there if not given.")
                .optional("end", Kind.TIME, "Where it ends.")
                .optional("live", Kind.FLAG, "Says nothing over events that end.")
                .optional("repo", Kind.TEXT, "Refused: there is only one source of events.")
                .optional("view", Kind.TEXT, "Refused: there is only one source of events.")
                .limit(
                        "At most 9,999 events are made from one; a warning says when there were more rows.")
                .limit("Of several rows the newest, or the last, counts first.")
                .limit("A field that the row found lacks becomes an empty text.")
                .limit("Of more rows than the limit the newest or last are kept, with a warning.")
                .limit("`!join` keeps the events that match nothing and adds no field.")
                .limit("Each call costs a pass over the events, which must have an end.")
                .example(
                        "Put the user of a session on its downloads",
                        "type=download | join({type=login}, field=session, include=user)",
                        """
                        type     | session | user | file
                        login    | 1       | root |
                        login    | 3       |      |
                        download | 1       |      | a.zip
                        download | 2       |      | b.zip
                        download | 3       |      | c.zip
                        """,
                        """
                        type     | session | user | file
                        download | 1       | root | a.zip
                        download | 3       | ""   | c.zip
                        """)
                .example(
                        "Find what never happened",
                        "type=start | !join({type=stop}, field=pid, key=target) | select(pid)",
                        """
                        type  | pid | target
                        start | 7   |
                        start | 8   |
                        stop  |     | 7
                        """,
                        """
                        pid
                        8
                        """)
                .example(
                        "Several rows for one event, the newest first",
                        "type=user | join({type=login}, field=user, include=host, max=2, mode=left)"
                                + " | select([user, host])",
                        """
                        type  | user | host
                        login | root | a
                        login | root | b
                        login | root | c
                        user  | root |
                        user  | amy  |
                        """,
                        """
                        user | host
                        root | c
                        root | b
                        amy  |
                        """)
                .build();
    }

    @Override
    public Wanted wanted(Arguments arguments) {
        for (String source : List.of("repo", "view")) {
            if (arguments.has(source)) {
                throw Sources.refused(source);
            }
        }
        if (arguments.texts("include").contains("*")) {
            throw new BadArgument(
                    "include", "join() adds the fields that are named", "name the fields: [a, b]");
        }
        Set<String> columns = new LinkedHashSet<>(keys(arguments));
        columns.addAll(arguments.texts("include"));
        return new Wanted(
                Optional.of(List.copyOf(columns)),
                keys(arguments),
                arguments.limit("limit"),
                arguments.maybeText("start"),
                arguments.maybeText("end"));
    }

    private static List<String> keys(Arguments arguments) {
        List<String> fields = arguments.texts("field");
        List<String> keys = arguments.has("key") ? arguments.texts("key") : fields;
        if (keys.size() != fields.size()) {
            throw new BadArgument(
                    "key",
                    "there are " + fields.size() + " fields and " + keys.size() + " keys",
                    "name a key for each field, in the same order");
        }
        return keys;
    }

    @Override
    public RowStep step(Arguments arguments) {
        return lookup(arguments);
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        return lookup(arguments)::matched;
    }

    private static TableLookup lookup(Arguments arguments) {
        Table table = arguments.table("query");
        Column empty = Column.constant("");
        Map<String, Column> written = new LinkedHashMap<>();
        arguments
                .texts("include")
                .forEach(name -> written.put(name, Column.merge(table.column(name), empty)));
        return new TableLookup(
                arguments.texts("field"),
                finder(arguments, table),
                arguments.text("mode").equals("left") ? Unmatched.KEPT : Unmatched.DROPPED,
                written,
                Math.min(arguments.limit("max"), MOST_MATCHES));
    }

    private static RowFinder finder(Arguments arguments, Table table) {
        RowFinder all = table.derived(new ExactIndex.Of(keys(arguments), false));
        return arguments.limit("max") <= MOST_MATCHES
                ? all
                : new Capped(all, MOST_MATCHES, arguments.surroundings().warnings());
    }

    /// Tells when there were more rows than one event can make.
    private record Capped(RowFinder all, int most, Warnings warnings) implements RowFinder {
        @Override
        public int find(String[] key, int[] found) {
            int[] more = new int[most + 1];
            int count = all.find(key, more);
            if (count > most) {
                warnings.add(
                        "join-limit",
                        "join() made 9,999 events of one and left more rows out",
                        Warnings.Place.NOWHERE);
            }
            int kept = Math.min(count, found.length);
            System.arraycopy(more, 0, found, 0, kept);
            return kept;
        }
    }

    @Override
    public Effects effects(Arguments arguments) {
        return new Effects(
                Set.copyOf(arguments.texts("field")),
                Set.copyOf(arguments.texts("include")),
                false,
                arguments.limit("max") > 1,
                false);
    }
}
