package dev.eyas.function.join;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.PreambleFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.Subquerying;
import java.util.List;
import java.util.Optional;

/// Gives the rows of a query a name, to be looked up.
public final class DefineTable implements PreambleFunction, Subquerying {

    @Override
    public Signature signature() {
        return Signature.function("defineTable")
                .summary(
                        "Runs a query first and keeps its rows as a table, which match() and readFile() then read.")
                .required("query", Kind.QUERY, "The query in braces.")
                .required("name", Kind.TEXT, "The name of the table.")
                .required("include", Kind.TEXTS, "The columns kept; `*` for all.")
                .optional(
                        "start",
                        Kind.TIME,
                        "Where the query's interval begins, counted back from the end of the main query's;"
                                + " as there if not given.")
                .optional("end", Kind.TIME, "Where it ends.")
                .optional("view", Kind.TEXT, "Refused: there is only one source of events.")
                .positional("query")
                .limit(
                        "Tables stand before the first step, behind setTimeInterval(), and at most ten.")
                .limit("A table may look things up in those before it.")
                .limit(
                        "Of more than 200,000 rows the newest events or the last rows are kept, with a warning.")
                .limit(
                        "Each table that is read costs a pass over the events; a table nobody reads costs none.")
                .limit("Events that keep arriving have no end: such a query cannot run over them.")
                .example(
                        "Take from one kind of event what another lacks",
                        "defineTable(name=\"logins\", query={type=login}, include=[session, user])"
                                + " | type=download | match(logins, field=session)",
                        """
                        type     | session | user | file
                        login    | 1       | root |
                        download | 1       |      | a.zip
                        download | 2       |      | b.zip
                        """,
                        """
                        type     | session | user | file
                        download | 1       | root | a.zip
                        """)
                .example(
                        "A table of another table",
                        "defineTable(name=\"admins\", query={role=admin}, include=user)"
                                + " | defineTable(name=\"hosts\", query={host=* | match(admins, field=user)}, include=host)"
                                + " | ip=* | match(hosts, field=ip, column=host)",
                        """
                        user | role  | host | ip
                        root | admin |      |
                        root |       | a    |
                        amy  |       | b    |
                             |       |      | a
                             |       |      | b
                        """,
                        """
                        ip
                        a
                        """)
                .build();
    }

    @Override
    public Wanted wanted(Arguments arguments) {
        if (arguments.has("view")) {
            throw Sources.refused("view");
        }
        List<String> columns = arguments.texts("include");
        return new Wanted(
                columns.equals(List.of("*")) ? Optional.empty() : Optional.of(columns),
                List.of(),
                (int) MOST_ROWS,
                arguments.maybeText("start"),
                arguments.maybeText("end"));
    }

    @Override
    public Declaration declare(Arguments arguments) {
        String name = arguments.text("name");
        if (name.isBlank()) {
            throw new BadArgument("name", "a table needs a name", "for example name=\"users\"");
        }
        return new Declaration.NamedTable(name);
    }
}
