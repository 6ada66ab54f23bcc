package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.CodePointOrder;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.PerGroup;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Lists the fields there are.
public final class FieldSet implements AggregateFunction {

    private static final String FIELD = "field";

    @Override
    public Signature signature() {
        return Signature.function("fieldset")
                .summary("Lists the names of the fields that events or rows have.")
                .limit("Names come in descending order, by code point.")
                .example(
                        "See what is there",
                        "drop([@timestamp, @rawstring]) | fieldset()",
                        """
                        user | host
                        amy  |
                             | a
                        """,
                        """
                        field
                        user
                        host
                        """)
                .example(
                        "Behind an aggregate there is less",
                        "groupBy(user) | fieldset()",
                        """
                        user | host
                        amy  | a
                        """,
                        """
                        field
                        user
                        _count
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State();
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return List.of(FIELD);
    }

    @Override
    public long mostRows(Arguments arguments) {
        return Long.MAX_VALUE;
    }

    private static final class State implements Accumulator {

        /// An entry of a tree.
        private static final long BYTES_PER_NAME = 64;

        private final PerGroup<TreeSet<String>> names =
                new PerGroup<>(() -> new TreeSet<>(CodePointOrder.INSTANCE.reversed()));
        private long bytes;

        @Override
        public void add(Batch batch, Groups groups) {
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                Set<String> known = names.of(groups.of(row));
                batch.fields(row).keySet().forEach(name -> add(known, name));
            }
        }

        private void add(Set<String> known, String name) {
            if (known.add(name)) {
                bytes += BYTES_PER_NAME + Retained.bytes(name);
            }
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            names.merge(
                    ((State) other).names,
                    mapping,
                    (mine, theirs) -> theirs.forEach(name -> add(mine, name)));
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                int owner = group;
                names.seen(group)
                        .ifPresent(
                                found -> found.forEach(name -> rows.row(owner).put(FIELD, name)));
            }
            return rows.build(groups);
        }

        @Override
        public long retainedBytes() {
            return bytes;
        }
    }
}
