package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.CodePointOrder;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Turns columns into rows.
public final class Transpose implements AggregateFunction {

    private static final long MOST_ROWS = 1000;

    @Override
    public Signature signature() {
        return Signature.function("transpose")
                .summary("Turns a table over: a row for each field, a column for each row.")
                .optional(
                        "pivot",
                        Kind.FIELD,
                        "The field whose values name the columns, and which names the column of names.")
                .optional(
                        "header", Kind.FIELD, "The field whose values name the columns of values.")
                .optional(
                        "column",
                        Kind.OUTPUT,
                        "column",
                        "The field that gets the names of the fields.")
                .limit("limit", 5, MOST_ROWS, "How many rows to turn at most.")
                .limit(
                        "Rows come in the order of the fields' names, by code point; columns without a header are called `row[1]`,"
                                + " `row[2]` and so on.")
                .limit(
                        "Of too many rows the first stay, of events the oldest, with a warning; of equal headers the last"
                                + " counts.")
                .example(
                        "Turn counts over",
                        "groupBy(level) | transpose()",
                        """
                        level
                        warn
                        info
                        warn
                        """,
                        """
                        column | row[1] | row[2]
                        _count | 1      | 2
                        level  | info   | warn
                        """)
                .example(
                        "A column for each value",
                        "groupBy(level) | transpose(header=level) | drop(column)",
                        """
                        level
                        warn
                        info
                        warn
                        """,
                        """
                        info | warn
                        1    | 2
                        """)
                .example(
                        "The field of the values names the column of names, too",
                        "groupBy(level, function=[count(), max(ms)]) | transpose(level)",
                        """
                        level | ms
                        warn  | 7
                        info  | 5
                        warn  | 9
                        """,
                        """
                        level  | info | warn
                        _count | 1    | 2
                        _max   | 5    | 9
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        Optional<String> pivot = arguments.maybeText("pivot");
        RowLimit limit =
                RowLimit.told(
                        arguments.limit("limit"),
                        "transpose()",
                        "raise limit=, at most " + MOST_ROWS);
        return new State(
                TopRows.oldest(limit, arguments.surroundings()),
                pivot.or(() -> arguments.maybeText("header")),
                name(arguments));
    }

    private static String name(Arguments arguments) {
        return arguments.maybeText("pivot").orElseGet(() -> arguments.text("column"));
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return List.of(name(arguments));
    }

    @Override
    public long mostRows(Arguments arguments) {
        return Long.MAX_VALUE;
    }

    /// @param header the field whose values name columns, if any
    /// @param name the field that gets the names of fields
    private record State(TopRows kept, Optional<String> header, String name)
            implements Accumulator {

        @Override
        public void add(Batch batch, Groups groups) {
            kept.add(batch, groups);
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            kept.merge(((State) other).kept, mapping);
        }

        @Override
        public GroupedRows results(int groups) {
            ByGroup rows = kept.results(groups).byGroup();
            GroupedRows.Builder turned = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                Map<String, Map<String, String>> byField = new TreeMap<>(CodePointOrder.INSTANCE);
                for (int place = 0; place < rows.count(group); place++) {
                    turn(rows.fields(group, place), place, byField);
                }
                for (Map.Entry<String, Map<String, String>> field : byField.entrySet()) {
                    Map<String, String> row = turned.row(group);
                    row.put(name, field.getKey());
                    row.putAll(field.getValue());
                }
            }
            return turned.build(groups);
        }

        private void turn(
                Map<String, String> row, int place, Map<String, Map<String, String>> byField) {
            String column =
                    header.map(field -> row.getOrDefault(field, ""))
                            .filter(text -> !text.isEmpty())
                            .orElseGet(() -> "row[" + (place + 1) + "]");
            row.forEach((field, value) -> {
                if (header.filter(field::equals).isEmpty()) {
                    byField.computeIfAbsent(field, _ -> new LinkedHashMap<>()).put(column, value);
                }
            });
        }

        @Override
        public long retainedBytes() {
            return kept.retainedBytes();
        }

        @Override
        public long resultBytes() {
            return kept.retainedBytes();
        }
    }
}
