package dev.eyas.function.join;

import dev.eyas.data.Table;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import java.util.List;
import java.util.Optional;

/// Which fields are compared with which columns of a table, as `match` and its kin are told.
record LookupKeys(List<String> fields, List<String> columns) {

    LookupKeys {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
    }

    /// Columns are called like the fields unless told otherwise; a table whose keys have no name of
    /// their own is looked up by those.
    static LookupKeys of(Arguments arguments, Table table) {
        List<String> fields = arguments.texts("field");
        if (!arguments.has("column")) {
            Optional<String> key = table.key().filter(_ -> fields.size() == 1);
            List<String> columns = key.map(List::of).orElse(fields);
            columns.forEach(column -> check(table, column, "field"));
            return new LookupKeys(fields, columns);
        }
        List<String> columns = arguments.texts("column");
        if (columns.size() != fields.size()) {
            throw new BadArgument(
                    "column",
                    "there are " + fields.size() + " fields and " + columns.size() + " columns",
                    "name a column for each field, in the same order");
        }
        columns.forEach(column -> check(table, column, "column"));
        return new LookupKeys(fields, columns);
    }

    /// The columns that are written: those named, else all but the keys. What tells when and which
    /// an event is stays the event's own unless it is named.
    List<String> written(Arguments arguments, Table table) {
        if (arguments.has("include")) {
            List<String> included = arguments.texts("include");
            included.forEach(column -> check(table, column, "include"));
            return included.stream().filter(column -> !columns.contains(column)).toList();
        }
        return table.columns().stream()
                .filter(column -> !columns.contains(column) && !column.startsWith("@"))
                .toList();
    }

    static void check(Table table, String column, String parameter) {
        if (!table.has(column)) {
            throw new BadArgument(
                    parameter,
                    "the table has no column `" + column + "`",
                    "its columns are " + String.join(", ", table.columns()));
        }
    }
}
