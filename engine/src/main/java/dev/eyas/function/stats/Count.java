package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.PerGroup;
import dev.eyas.function.Signature;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Counts events.
public final class Count implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("count")
                .summary(
                        "Counts events, events that have a field, or the distinct values of a field.")
                .optional("field", Kind.FIELD, "Count only events that have this field.")
                .optional("distinct", Kind.FLAG, "false", "Count distinct values of the field.")
                .as("_count")
                .limit("Distinct counts are exact.")
                .example(
                        "Count all events",
                        "count()",
                        """
                        user
                        root
                        root
                        """,
                        """
                        _count
                        2
                        """)
                .example(
                        "An event without the field does not count",
                        "users := count(user, distinct=true)",
                        """
                        user | host
                        root | a
                        amy  | a
                        root | b
                             | b
                        """,
                        """
                        users
                        2
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(
                arguments.maybeText("field"), arguments.flag("distinct"), arguments.output());
    }

    /// Counts all events, into the field `output`.
    static Accumulator ofEvents(String output) {
        return new State(Optional.empty(), false, output);
    }

    private static final class Tally {
        private long count;
        private final Set<String> distinct;

        private Tally(boolean holdsValues) {
            this.distinct = holdsValues ? new HashSet<>() : Set.of();
        }
    }

    private static final class State implements Accumulator {

        private static final long BYTES_PER_GROUP = 64;

        /// An entry of a hash set and its share of the table.
        private static final long BYTES_PER_ENTRY = 48;

        private final Optional<String> field;
        private final boolean distinct;
        private final String output;
        private final PerGroup<Tally> tallies;
        private long valueBytes;

        State(Optional<String> field, boolean distinct, String output) {
            this.field = field;
            this.distinct = distinct;
            this.output = output;
            this.tallies = new PerGroup<>(() -> new Tally(distinct));
        }

        @Override
        public void add(Batch batch, Groups groups) {
            Column column = field.map(batch::column).orElse(Column.constant(""));
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                if (column.isPresent(row)) {
                    Tally tally = tallies.of(groups.of(row));
                    tally.count++;
                    if (distinct) {
                        add(tally, column.text(row));
                    }
                }
            }
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            State state = (State) other;
            tallies.merge(
                    state.tallies,
                    mapping,
                    (mine, theirs) -> {
                        mine.count += theirs.count;
                        theirs.distinct.forEach(value -> add(mine, value));
                    });
        }

        private void add(Tally tally, String value) {
            if (tally.distinct.add(value)) {
                valueBytes += BYTES_PER_ENTRY + Retained.bytes(value);
            }
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                long count =
                        tallies.seen(group)
                                .map(tally -> distinct ? tally.distinct.size() : tally.count)
                                .orElse(0L);
                rows.row(group).put(output, Long.toString(count));
            }
            return rows.build(groups);
        }

        @Override
        public long retainedBytes() {
            return valueBytes + tallies.size() * BYTES_PER_GROUP;
        }

        @Override
        public long resultBytes() {
            return tallies.size() * Retained.BYTES_PER_ROW;
        }
    }
}
