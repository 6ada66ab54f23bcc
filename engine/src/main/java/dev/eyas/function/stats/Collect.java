package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.PerGroup;
import dev.eyas.function.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Gathers the distinct values of fields.
public final class Collect implements AggregateFunction {

    private static final int DEFAULT_LIMIT = 2000;

    @Override
    public Signature signature() {
        return Signature.function("collect")
                .summary("Gathers the distinct values of fields into one text each, or into rows.")
                .required("fields", Kind.FIELDS, "The fields, each gathered on its own.")
                .limit(
                        "limit",
                        DEFAULT_LIMIT,
                        Signature.STATE_ROW_LIMIT,
                        "The largest number of values of a field.")
                .optional(
                        "multival",
                        Kind.FLAG,
                        "true",
                        "Join the values to one text; else one row per value.")
                .optional("separator", Kind.TEXT, "\n", "What stands between joined values.")
                .limit(
                        "Values stand in the order in which they were first seen, which is also the order of the limit.")
                .limit("With `multival=false` each row holds one value of one field.")
                .limit("A field without any value is left out.")
                .example(
                        "List the hosts each user was seen on",
                        "groupBy(user, function=collect(host, separator=\", \"))",
                        """
                        user | host
                        root | b
                        amy  | a
                        root | a
                        root | b
                        """,
                        """
                        user | host
                        amy  | a
                        root | b, a
                        """)
                .example(
                        "An event that lacks a field does not keep its other values back",
                        "collect([user, host], separator=\";\")",
                        """
                        user | host
                        root | a
                             | b
                        root |
                        """,
                        """
                        user | host
                        root | a;b
                        """)
                .example(
                        "Make a row of each value",
                        "collect(host, multival=false)",
                        """
                        host
                        b
                        a
                        b
                        """,
                        """
                        host
                        b
                        a
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        Optional<String> separator =
                arguments.flag("multival")
                        ? Optional.of(arguments.text("separator"))
                        : Optional.empty();
        return new State(
                arguments.texts("fields"),
                separator,
                arguments.limit("limit"),
                arguments.surroundings().warnings());
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return arguments.texts("fields");
    }

    @Override
    public long mostRows(Arguments arguments) {
        return arguments.flag("multival") ? 1 : Long.MAX_VALUE;
    }

    private static final class State implements Accumulator {

        private static final long BYTES_PER_GROUP = 160;

        private final Map<String, PerGroup<FirstSeen>> byField = new LinkedHashMap<>();
        private final Optional<String> separator;
        private final int limit;
        private final Warnings warnings;
        private long bytes;

        /// @param separator empty for a row per value
        State(List<String> fields, Optional<String> separator, int limit, Warnings warnings) {
            for (String field : fields) {
                byField.put(field, new PerGroup<>(() -> new FirstSeen(limit)));
            }
            this.separator = separator;
            this.limit = limit;
            this.warnings = warnings;
        }

        @Override
        public void add(Batch batch, Groups groups) {
            Batch.Ordering ordering = batch.ordering();
            Selection selection = batch.selection();
            byField.forEach((field, sets) -> {
                Column column = batch.column(field);
                if (column instanceof Column.Absent) {
                    return;
                }
                for (int position = 0; position < selection.size(); position++) {
                    int row = selection.row(position);
                    if (column.isPresent(row)) {
                        FirstSeen values = sets.of(groups.of(row));
                        bytes -= values.retainedBytes();
                        values.add(column.text(row), ordering.key(row));
                        bytes += values.retainedBytes();
                    }
                }
            });
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            State state = (State) other;
            byField.forEach((field, sets) ->
                    sets.merge(
                            known(state, field),
                            mapping,
                            (mine, theirs) -> {
                                bytes -= mine.retainedBytes();
                                mine.addAll(theirs);
                                bytes += mine.retainedBytes();
                            }));
        }

        private static PerGroup<FirstSeen> known(State state, String field) {
            return Optional.ofNullable(state.byField.get(field)).orElseThrow();
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            TreeSet<String> cutFields = new TreeSet<>();
            for (int group = 0; group < groups; group++) {
                Map<String, List<String>> values = new LinkedHashMap<>();
                for (Map.Entry<String, PerGroup<FirstSeen>> entry : byField.entrySet()) {
                    Optional<FirstSeen> seen = entry.getValue().seen(group);
                    if (seen.isPresent()) {
                        values.put(entry.getKey(), seen.get().values());
                        if (seen.get().exceedsLimit()) {
                            cutFields.add(entry.getKey());
                        }
                    }
                }
                addRows(rows, group, values);
            }
            tell(cutFields);
            return rows.build(groups);
        }

        private void addRows(
                GroupedRows.Builder rows, int group, Map<String, List<String>> values) {
            if (values.isEmpty()) {
                return;
            }
            if (separator.isPresent()) {
                Map<String, String> row = rows.row(group);
                values.forEach(
                        (field, texts) -> row.put(field, String.join(separator.get(), texts)));
            } else {
                values.forEach((field, texts) -> {
                    for (String text : texts) {
                        rows.row(group).put(field, text);
                    }
                });
            }
        }

        private void tell(Set<String> cutFields) {
            for (String field : cutFields) {
                warnings.add(
                        "collect-limit",
                        String.format(
                                Locale.ROOT,
                                "collect() kept the %,d values of `%s` seen first: raise limit=",
                                limit,
                                field),
                        Place.NOWHERE);
            }
        }

        @Override
        public long retainedBytes() {
            long groups = byField.values().stream().mapToLong(PerGroup::size).sum();
            return bytes + groups * BYTES_PER_GROUP;
        }
    }
}
