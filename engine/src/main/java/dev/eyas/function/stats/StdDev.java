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

/// Measures how far numbers lie from their mean.
public final class StdDev implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("stdDev")
                .summary("Computes the standard deviation of the numbers of a field.")
                .required("field", Kind.FIELD, "The field whose numbers count.")
                .as("_stddev")
                .limit(
                        "The numbers are taken for a sample: squares are divided by one less than their number.")
                .limit("The deviation is computed exactly and rounded once.")
                .limit("For fewer than two numbers there is no row.")
                .example(
                        "Measure how response times vary",
                        "stdDev(ms)",
                        """
                        ms
                        1
                        2
                        3
                        """,
                        """
                        _stddev
                        1
                        """)
                .example(
                        "What is no number does not count, and one number has no deviation",
                        "groupBy(host, function=stdDev(ms, as=d))",
                        """
                        host | ms
                        a    | 4
                        a    | slow
                        a    | 4
                        b    | 7
                        """,
                        """
                        host | d
                        a    | 0
                        b    |
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(arguments.text("field"), arguments.output());
    }

    private static final class State implements Accumulator {

        private static final long BYTES_PER_GROUP = 500;

        private final String field;
        private final String output;
        private final PerGroup<Moments> moments = new PerGroup<>(Moments::new);

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
                    moments.of(groups.of(row)).add(number);
                }
            }
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            moments.merge(((State) other).moments, mapping, Moments::addAll);
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                Optional<Numeric> deviation =
                        moments.seen(group).map(Moments::deviation).filter(Numeric::isNumber);
                if (deviation.isPresent()) {
                    rows.row(group).put(output, deviation.get().text());
                }
            }
            return rows.build(groups);
        }

        @Override
        public long retainedBytes() {
            return moments.size() * BYTES_PER_GROUP;
        }
    }
}
