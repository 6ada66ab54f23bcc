package dev.eyas.function.join;

import dev.eyas.data.Rows;
import dev.eyas.data.Table;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.SourceFunction;
import java.util.List;

/// Gives the rows of tables.
public final class ReadFile implements SourceFunction {

    @Override
    public Signature signature() {
        return Signature.function("readFile")
                .summary(
                        "Gives the rows of lookup files and tables, and forgets all events before it.")
                .required(
                        "file",
                        Kind.TABLES,
                        "The lookup files, or tables of defineTable(); also written `table`.")
                .alias("table", "file")
                .optional("include", Kind.TEXTS, "The columns wanted; all if not given.")
                .optional("limit", Kind.LIMIT, "The most rows; all if not given.")
                .limit("Several files stand one after the other.")
                .limit(
                        "Rows of a file have no time; they are rows, not events, for the steps behind.")
                .limit("A JSON object of objects gives each key as `_key`.")
                .example(
                        "Read a table back",
                        "defineTable(name=\"users\", query={groupBy(user)}, include=[user, _count])"
                                + " | readFile(users)",
                        """
                        user
                        root
                        amy
                        root
                        """,
                        """
                        user | _count
                        amy  | 1
                        root | 2
                        """)
                .example(
                        "Find what is missing: every user with the number of their logins, also without any",
                        "defineTable(name=\"users\", query={kind=user | sort(user, type=string, order=asc)},"
                                + " include=user)"
                                + " | defineTable(name=\"logins\", query={kind=login | groupBy(user)}, include=*)"
                                + " | readFile(users) | match(logins, field=user, strict=false)",
                        """
                        kind  | user
                        user  | root
                        user  | amy
                        login | root
                        """,
                        """
                        user | _count
                        amy  |
                        root | 1
                        """)
                .build();
    }

    @Override
    public Rows rows(Arguments arguments) {
        List<Table> tables = arguments.tables("file");
        List<String> columns =
                arguments.has("include")
                        ? arguments.texts("include")
                        : tables.stream()
                                .flatMap(table -> table.columns().stream())
                                .distinct()
                                .toList();
        for (String column : columns) {
            if (tables.stream().noneMatch(table -> table.has(column))) {
                LookupKeys.check(tables.getFirst(), column, "include");
            }
        }
        int limit = arguments.has("limit") ? arguments.limit("limit") : Integer.MAX_VALUE;
        return Table.join(tables, columns, limit);
    }
}
