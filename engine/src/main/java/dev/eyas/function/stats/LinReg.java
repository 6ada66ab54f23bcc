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
import java.util.Map;
import java.util.Optional;

/// Fits a line to pairs of numbers.
public final class LinReg implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("linReg")
                .summary("Fits a line to pairs of numbers by least squares.")
                .required("x", Kind.FIELD, "The field that explains.")
                .required("y", Kind.FIELD, "The field that is explained.")
                .optional("prefix", Kind.TEXT, "_", "What the names of the results begin with.")
                .namedOnly()
                .limit(
                        "Gives `_slope`, `_intercept`, `_r2`, the share of the spread that the line explains, adjusted to"
                                + " the number of pairs, and `_n`, that number. Two pairs have no `_r2`.")
                .limit("Sums are exact and results are rounded once.")
                .limit(
                        "An event counts when both fields are numbers. When all `x` or all `y` are equal there is no row.")
                .example(
                        "Find how long a byte takes",
                        "linReg(x=bytes, y=ms)",
                        """
                        bytes | ms
                        1     | 3
                        2     | 5
                        3     | 7
                        4     | many
                        """,
                        """
                        _slope | _intercept | _r2 | _n
                        2      | 1          | 1   | 3
                        """)
                .example(
                        "Without a spread there is no line",
                        "groupBy(host, function=linReg(x=a, y=b, prefix=l))",
                        """
                        host | a | b
                        x    | 1 | 1
                        x    | 2 | 0
                        y    | 1 | 1
                        y    | 1 | 2
                        """,
                        """
                        host | lslope | lintercept | ln
                        x    | -1     | 2          | 2
                        y    |        |            |
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(arguments.text("x"), arguments.text("y"), arguments.text("prefix"));
    }

    private static final class State implements Accumulator {

        private static final long BYTES_PER_GROUP = 700;

        private final String x;
        private final String y;
        private final String prefix;
        private final PerGroup<Moments> moments = new PerGroup<>(Moments::new);

        State(String x, String y, String prefix) {
            this.x = x;
            this.y = y;
            this.prefix = prefix;
        }

        @Override
        public void add(Batch batch, Groups groups) {
            Column xs = batch.column(x);
            Column ys = batch.column(y);
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                Numeric left = xs.numeric(row);
                Numeric right = ys.numeric(row);
                if (left.isNumber() && right.isNumber()) {
                    moments.of(groups.of(row)).add(left, right);
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
                Optional<Moments> seen = moments.seen(group).filter(Moments::hasLine);
                if (seen.isPresent()) {
                    Moments.Line line = seen.get().line();
                    Map<String, String> row = rows.row(group);
                    put(row, "slope", line.slope());
                    put(row, "intercept", line.intercept());
                    put(row, "r2", line.fit());
                    put(row, "n", Numeric.of(seen.get().count()));
                }
            }
            return rows.build(groups);
        }

        private void put(Map<String, String> row, String name, Numeric number) {
            if (number.isNumber()) {
                row.put(prefix + name, number.text());
            }
        }

        @Override
        public long retainedBytes() {
            return moments.size() * BYTES_PER_GROUP;
        }
    }
}
