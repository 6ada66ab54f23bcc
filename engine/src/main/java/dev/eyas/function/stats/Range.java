package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.PerGroup;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Finds how far the largest number is from the smallest.
public final class Range implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("range")
                .summary("Computes the difference between the largest and the smallest number.")
                .required("field", Kind.FIELD, "The field whose numbers count.")
                .as("_range")
                .limit("What is no number does not count; without any there is no row.")
                .example(
                        "Find how long each session took, in milliseconds",
                        "groupBy(session, function=range(@timestamp, as=ms))",
                        """
                        @timestamp    | session
                        1700000000500 | a
                        1700000000000 | a
                        1700000000700 | b
                        """,
                        """
                        session | ms
                        a       | 500
                        b       | 0
                        """)
                .example(
                        "What is no number does not count",
                        "range(x)",
                        """
                        x
                        1.5
                        many
                        -2
                        """,
                        """
                        _range
                        3.5
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(arguments.text("field"), arguments.output());
    }

    private static final class Ends {

        private Numeric smallest = Numeric.NONE;
        private Numeric largest = Numeric.NONE;

        void include(Numeric number) {
            if (!smallest.isNumber() || ExactOrder.TOTAL.compare(number, smallest) < 0) {
                smallest = number;
            }
            if (!largest.isNumber() || ExactOrder.TOTAL.compare(number, largest) > 0) {
                largest = number;
            }
        }

        void include(Ends other) {
            if (other.smallest.isNumber()) {
                include(other.smallest);
                include(other.largest);
            }
        }

        /// Exact for integers within 64 bits.
        Numeric difference() {
            if (smallest instanceof Numeric.Whole from && largest instanceof Numeric.Whole to) {
                long difference = to.value() - from.value();
                if (difference >= 0) {
                    return Numeric.of(difference);
                }
            }
            return Numeric.of(largest.real() - smallest.real());
        }
    }

    private static final class State implements Accumulator {

        private static final long BYTES_PER_GROUP = 80;

        private final String field;
        private final String output;
        private final PerGroup<Ends> ends = new PerGroup<>(Ends::new);

        State(String field, String output) {
            this.field = field;
            this.output = output;
        }

        @Override
        public void add(Batch batch, Groups groups) {
            Column column = batch.column(field);
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                Numeric number = column.numeric(row);
                if (number.isNumber()) {
                    ends.of(groups.of(row)).include(number);
                }
            }
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            ends.merge(((State) other).ends, mapping, Ends::include);
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                Optional<Numeric> difference =
                        ends.seen(group).map(Ends::difference).filter(Numeric::isNumber);
                if (difference.isPresent()) {
                    rows.row(group).put(output, difference.get().text());
                }
            }
            return rows.build(groups);
        }

        @Override
        public long retainedBytes() {
            return ends.size() * BYTES_PER_GROUP;
        }
    }
}
