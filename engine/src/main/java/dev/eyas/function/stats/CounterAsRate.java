package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Computes how fast a counter grows.
public final class CounterAsRate implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("counterAsRate")
                .summary("Computes how much a counter grows in a second.")
                .required("field", Kind.FIELD, "The field that holds the counter.")
                .as("_rate")
                .limit(
                        "The rate is that between the earliest and the latest event with a number and a time; events of one"
                                + " time are taken in the order of their numbers.")
                .limit(
                        "Where the counter went back, where there are fewer than two events, or all have one time, there is"
                                + " no row.")
                .limit("All numbers are held until the end.")
                .example(
                        "Find how fast a counter grows",
                        "counterAsRate(requests)",
                        """
                        @timestamp    | requests
                        1700000000000 | 100
                        1700000010000 | 150
                        1700000020000 | 300
                        """,
                        """
                        _rate
                        10
                        """)
                .example(
                        "A counter that was reset has no rate",
                        "groupBy(host, function=counterAsRate(requests))",
                        """
                        @timestamp    | host | requests
                        1700000000000 | a    | 100
                        1700000010000 | a    | 5
                        1700000000000 | b    | 1
                        1700000002000 | b    | 2
                        """,
                        """
                        host | _rate
                        a    |
                        b    | 0.5
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(arguments.text("field"), arguments.output());
    }

    private record Point(long time, double value) {

        private static final Comparator<Point> ORDER =
                Comparator.comparingLong(Point::time).thenComparingDouble(Point::value);
    }

    private static final class State implements Accumulator {

        private static final long BYTES_PER_POINT = 36;
        private static final double MILLIS = 1000;

        private final String field;
        private final String output;
        private final PerGroup<List<Point>> points = new PerGroup<>(ArrayList::new);
        private long count;

        State(String field, String output) {
            this.field = field;
            this.output = output;
        }

        @Override
        public void add(Batch batch, Groups groups) {
            Column column = batch.column(field);
            Column times = batch.column(Batch.TIMESTAMP);
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                Numeric number = column.numeric(row);
                long time = Batch.time(times, row);
                if (number.isNumber() && time != OrderKey.NO_TIME) {
                    points.of(groups.of(row)).add(new Point(time, number.real()));
                    count++;
                }
            }
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            State state = (State) other;
            points.merge(state.points, mapping, List::addAll);
            count += state.count;
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                Optional<Numeric> rate =
                        points.seen(group).map(State::rate).filter(Numeric::isNumber);
                if (rate.isPresent()) {
                    rows.row(group).put(output, rate.get().text());
                }
            }
            return rows.build(groups);
        }

        private static Numeric rate(List<Point> points) {
            List<Point> sorted = points.stream().sorted(Point.ORDER).toList();
            for (int point = 1; point < sorted.size(); point++) {
                if (sorted.get(point).value() < sorted.get(point - 1).value()) {
                    return Numeric.NONE;
                }
            }
            Point first = sorted.getFirst();
            Point last = sorted.getLast();
            double seconds = ((double) last.time() - first.time()) / MILLIS;
            return Numeric.of((last.value() - first.value()) / seconds);
        }

        @Override
        public long retainedBytes() {
            return count * BYTES_PER_POINT;
        }
    }
}
