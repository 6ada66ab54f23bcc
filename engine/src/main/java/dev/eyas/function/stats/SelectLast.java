package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.OrderKey;
import dev.eyas.data.Selection;
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
import java.util.Map;
import java.util.Optional;

/// Takes the latest value of each of some fields.
public final class SelectLast implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("selectLast")
                .summary("Takes the latest value of each field, from the newest event that has it.")
                .required("fields", Kind.FIELDS, "The fields.")
                .limit("Values of different fields may come from different events.")
                .limit("A field no event has is left out; without any there is no row.")
                .example(
                        "Show where each user was seen last",
                        "groupBy(user, function=selectLast([host, ip]))",
                        """
                        @timestamp    | user | host | ip
                        1700000000002 | root | b    | 10.0.0.2
                        1700000000001 | root | a    | 10.0.0.1
                        1700000000003 | amy  | c    | 10.0.0.3
                        """,
                        """
                        user | host | ip
                        amy  | c    | 10.0.0.3
                        root | b    | 10.0.0.2
                        """)
                .example(
                        "A field the newest event lacks comes from an older one",
                        "selectLast([host, ip])",
                        """
                        @timestamp    | host | ip
                        1700000000001 | a    | 10.0.0.1
                        1700000000002 | b    |
                        """,
                        """
                        host | ip
                        b    | 10.0.0.1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(arguments.texts("fields"));
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return arguments.texts("fields");
    }

    private record Found(String text, OrderKey place) {}

    private static final class State implements Accumulator {

        /// Row state, map entry, value record and order key.
        private static final long BYTES_PER_VALUE = 200;

        private final List<String> fields;
        private final PerGroup<Map<String, Found>> latest = new PerGroup<>(LinkedHashMap::new);
        private long bytes;

        State(List<String> fields) {
            this.fields = fields.stream().distinct().toList();
        }

        @Override
        public void add(Batch batch, Groups groups) {
            Batch.Ordering ordering = batch.ordering();
            Selection selection = batch.selection();
            for (String field : fields) {
                Column column = batch.column(field);
                if (column instanceof Column.Absent) {
                    continue;
                }
                for (int position = 0; position < selection.size(); position++) {
                    int row = selection.row(position);
                    if (column.isPresent(row)) {
                        Map<String, Found> found = latest.of(groups.of(row));
                        OrderKey place = ordering.key(row);
                        if (isLater(place, found, field)) {
                            replace(found, field, new Found(column.text(row), place));
                        }
                    }
                }
            }
        }

        private static boolean isLater(OrderKey place, Map<String, Found> found, String field) {
            Found known = found.get(field);
            return known == null || place.compareTo(known.place()) > 0;
        }

        private void replace(Map<String, Found> found, String field, Found value) {
            Found before = found.put(field, value);
            bytes += bytes(value) - (before == null ? 0 : bytes(before));
        }

        private static long bytes(Found value) {
            return BYTES_PER_VALUE + Retained.bytes(value.text());
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            latest.merge(
                    ((State) other).latest,
                    mapping,
                    (mine, theirs) ->
                            theirs.forEach((field, value) -> {
                                if (isLater(value.place(), mine, field)) {
                                    replace(mine, field, value);
                                }
                            }));
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                Optional<Map<String, Found>> found = latest.seen(group);
                if (found.isPresent()) {
                    Map<String, String> row = rows.row(group);
                    for (String field : fields) {
                        Found value = found.get().get(field);
                        if (value != null) {
                            row.put(field, value.text());
                        }
                    }
                }
            }
            return rows.build(groups);
        }

        @Override
        public long retainedBytes() {
            return bytes;
        }
    }
}
