package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.CodePointOrder;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.PerGroup;
import dev.eyas.function.Signature;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Says of each field how often it is there and with how many values.
public final class FieldStats implements AggregateFunction {

    private static final String TYPE = "#type";
    private static final long MOST_FIELDS = 10_000;

    @Override
    public Signature signature() {
        return Signature.function("fieldstats")
                .summary(
                        "Counts, for each field of each `#type`, the events that have it and its distinct values.")
                .limit("limit", 200, MOST_FIELDS, "How many rows to give at most.")
                .namedOnly()
                .limit("Distinct counts are exact.")
                .limit("Rows come in the order of `#type` and field, by code point.")
                .example(
                        "See what fields are good for",
                        "select([user, host]) | fieldstats()",
                        """
                        user | host
                        amy  | a
                        amy  | b
                        bob  |
                        """,
                        """
                        field | _count | distinct
                        host  | 2      | 2
                        user  | 3      | 2
                        """)
                .example(
                        "Each type has its own",
                        "select([#type, user]) | fieldstats() | field=user",
                        """
                        #type | user
                        json  | amy
                        kv    | amy
                        """,
                        """
                        #type | field | _count | distinct
                        json  | user  | 1      | 1
                        kv    | user  | 1      | 1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(arguments.limit("limit"), arguments.surroundings().warnings());
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return List.of(TYPE, "field", "_count", "distinct");
    }

    @Override
    public long mostRows(Arguments arguments) {
        return arguments.limit("limit");
    }

    /// A field of a type; of events without one when empty.
    private record Key(Optional<String> type, String field) {

        private static final Comparator<Key> ORDER =
                Comparator.<Key, String>comparing(
                                key -> key.type.orElse(""), CodePointOrder.INSTANCE)
                        .thenComparing(Key::field, CodePointOrder.INSTANCE);
    }

    private static final class Tally {
        private long count;
        private final Set<String> values = new HashSet<>();
    }

    private static final class State implements Accumulator {

        /// A key, its tally and their entries.
        private static final long BYTES_PER_FIELD = 200;

        /// An entry of a hash set and its share of the table.
        private static final long BYTES_PER_VALUE = 48;

        private final int limit;
        private final Warnings warnings;
        private final PerGroup<Map<Key, Tally>> groups =
                new PerGroup<>(() -> new TreeMap<>(Key.ORDER));
        private long bytes;

        State(int limit, Warnings warnings) {
            this.limit = limit;
            this.warnings = warnings;
        }

        @Override
        public void add(Batch batch, Groups owners) {
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                Map<Key, Tally> tallies = groups.of(owners.of(row));
                Map<String, String> fields = batch.fields(row);
                Optional<String> type = Optional.ofNullable(fields.get(TYPE));
                fields.forEach((name, value) -> {
                    Tally tally = tally(tallies, new Key(type, name));
                    tally.count++;
                    add(tally, value);
                });
            }
        }

        private Tally tally(Map<Key, Tally> tallies, Key key) {
            return tallies.computeIfAbsent(
                    key,
                    _ -> {
                        bytes += BYTES_PER_FIELD + Retained.bytes(key.field());
                        return new Tally();
                    });
        }

        private void add(Tally tally, String value) {
            if (tally.values.add(value)) {
                bytes += BYTES_PER_VALUE + Retained.bytes(value);
            }
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            groups.merge(
                    ((State) other).groups,
                    mapping,
                    (mine, theirs) ->
                            theirs.forEach((key, their) -> {
                                Tally tally = tally(mine, key);
                                tally.count += their.count;
                                their.values.forEach(value -> add(tally, value));
                            }));
        }

        @Override
        public GroupedRows results(int count) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            long kept = 0;
            long seen = 0;
            for (int group = 0; group < count; group++) {
                Map<Key, Tally> tallies = groups.seen(group).orElse(Map.of());
                int owner = group;
                tallies.entrySet().stream()
                        .limit(limit)
                        .forEach(entry -> fill(rows.row(owner), entry.getKey(), entry.getValue()));
                kept += Math.min(limit, tallies.size());
                seen += tallies.size();
            }
            RowLimit.told(limit, "fieldstats()", "raise limit=, at most " + MOST_FIELDS)
                    .tell(warnings, kept, seen);
            return rows.build(count);
        }

        private static void fill(Map<String, String> row, Key key, Tally tally) {
            key.type().ifPresent(type -> row.put(TYPE, type));
            row.put("field", key.field());
            row.put("_count", Long.toString(tally.count));
            row.put("distinct", Integer.toString(tally.values.size()));
        }

        @Override
        public long retainedBytes() {
            return bytes;
        }
    }
}
