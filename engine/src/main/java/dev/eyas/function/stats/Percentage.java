package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.PerGroup;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Computes the share of events that a condition lets through.
public final class Percentage implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("percentage")
                .summary("Computes the percentage of events that a condition lets through.")
                .required("condition", Kind.CONDITION, "The condition, as a filter in braces.")
                .as("_percentage")
                .limit("Without any event there is no row.")
                .example(
                        "Find the share of failed requests",
                        "percentage({status >= 500})",
                        """
                        status
                        200
                        503
                        404
                        200
                        """,
                        """
                        _percentage
                        25
                        """)
                .example(
                        "Shares are not rounded, and an event without the field counts, too",
                        "groupBy(host, function=percentage({status=4*}, as=share))",
                        """
                        host | status
                        a    | 404
                        a    | 200
                        a    |
                        b    | 200
                        """,
                        """
                        host | share
                        a    | 33.33333333333333
                        b    | 0
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(arguments.condition("condition"), arguments.output());
    }

    private static final class Tally {
        private long all;
        private long passed;
    }

    private static final class State implements Accumulator {

        private static final long BYTES_PER_GROUP = 40;

        private final RowFilter condition;
        private final String output;
        private final PerGroup<Tally> tallies = new PerGroup<>(Tally::new);

        State(RowFilter condition, String output) {
            this.condition = condition;
            this.output = output;
        }

        @Override
        public void add(Batch batch, Groups groups) {
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                tallies.of(groups.of(selection.row(position))).all++;
            }
            Selection passed = condition.apply(batch);
            for (int position = 0; position < passed.size(); position++) {
                tallies.of(groups.of(passed.row(position))).passed++;
            }
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            tallies.merge(
                    ((State) other).tallies,
                    mapping,
                    (mine, theirs) -> {
                        mine.all += theirs.all;
                        mine.passed += theirs.passed;
                    });
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                Optional<Tally> tally = tallies.seen(group);
                if (tally.isPresent()) {
                    double share = tally.get().passed / (double) tally.get().all * 100;
                    rows.row(group).put(output, Numeric.of(share).text());
                }
            }
            return rows.build(groups);
        }

        @Override
        public long retainedBytes() {
            return tallies.size() * BYTES_PER_GROUP;
        }
    }
}
