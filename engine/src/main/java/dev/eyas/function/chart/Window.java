package dev.eyas.function.chart;

import dev.eyas.data.Batch;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.FramedAccumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// Aggregates several buckets up to each bucket of a chart.
public final class Window implements AggregateFunction {

    private static final int MOST_BUCKETS = 1500;

    @Override
    public Signature signature() {
        return Signature.function("window")
                .summary("Aggregates the events of several buckets up to each bucket of a chart.")
                .optional(
                        "function",
                        Kind.AGGREGATES,
                        "count(as=_count)",
                        "What to compute for each window.")
                .optional("buckets", Kind.NUMBER, "How many buckets a window holds, 1 to 1500.")
                .optional(
                        "span",
                        Kind.DURATION,
                        "How long a window is; rounded to whole buckets, at least one.")
                .limit("Stands only in `function=` of `bucket()` and `timeChart()`.")
                .limit("Give one of `buckets` and `span`.")
                .limit(
                        "A bucket with too few buckets before it has no window; of a series those in which it occurs have"
                                + " one.")
                .example(
                        "Smooth a figure over three buckets",
                        "timeChart(span=1s, function=[sum(v), window(avg(v), buckets=3)])",
                        """
                        v
                        3
                        6
                        9
                        0
                        """,
                        """
                        _bucket       | _sum | _avg
                        1767225600000 | 3    |
                        1767225601000 | 6    |
                        1767225602000 | 9    | 6
                        1767225603000 | 0    | 5
                        """)
                .example(
                        "A window is rounded to whole buckets",
                        "bucket(span=1m, function=window(count(), span=100s))",
                        """
                        @timestamp           | user
                        2026-01-01T00:00:00Z | amy
                        2026-01-01T00:00:30Z | bob
                        2026-01-01T00:02:00Z | amy
                        """,
                        """
                        _bucket       | _count
                        1767225600000 |
                        1767225660000 | 2
                        1767225720000 | 1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        if (arguments.has("buckets") == arguments.has("span")) {
            throw new BadArgument(
                    "buckets",
                    "a window needs one of `buckets` and `span`",
                    "for example `window(avg(x), buckets=3)`");
        }
        OptionalLong span =
                arguments.has("span")
                        ? OptionalLong.of(arguments.millis("span"))
                        : OptionalLong.empty();
        long buckets = arguments.has("buckets") ? buckets(arguments.number("buckets")) : 1;
        return new State(() -> arguments.accumulator("function"), span, buckets);
    }

    private static long buckets(double number) {
        if (number != Math.rint(number) || number < 1 || number > MOST_BUCKETS) {
            throw new BadArgument(
                    "buckets",
                    "a window holds 1 to " + MOST_BUCKETS + " buckets",
                    "for example `buckets=3`");
        }
        return (long) number;
    }

    @Override
    public boolean needsBuckets() {
        return true;
    }

    @Override
    public long mostRows(Arguments arguments) {
        return arguments.mostRows("function");
    }

    private static final class State implements FramedAccumulator {

        private final Supplier<Accumulator> maker;
        private final OptionalLong span;
        private final long buckets;
        private final Accumulator inner;

        State(Supplier<Accumulator> maker, OptionalLong span, long buckets) {
            this.maker = maker;
            this.span = span;
            this.buckets = buckets;
            this.inner = maker.get();
        }

        @Override
        public void add(Batch batch, Groups groups) {
            inner.add(batch, groups);
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            inner.merge(((State) other).inner, mapping);
        }

        @Override
        public GroupedRows results(int groups) {
            throw new IllegalStateException("a window without buckets");
        }

        /// Merges the state as often as a window has buckets, each time a bucket further on.
        @Override
        public GroupedRows results(int groups, Frames frames) {
            int length = length(frames);
            int nowhere = groups;
            Accumulator windows = maker.get();
            for (int buckets = 0; buckets < length; buckets++) {
                int[] windowOf = new int[groups];
                Arrays.fill(windowOf, nowhere);
                for (int group = 0; group < groups; group++) {
                    int member = frames.before(group, buckets);
                    if (member >= 0 && frames.reaches(group, length - 1)) {
                        windowOf[member] = group;
                    }
                }
                windows.merge(inner, windowOf);
            }
            return whole(windows.results(groups + 1), groups, length, frames);
        }

        private int length(Frames frames) {
            double rounded =
                    span.isPresent()
                            ? Math.rint(span.getAsLong() / (double) frames.bucketMillis())
                            : buckets;
            return (int) Math.clamp(rounded, 1, Integer.MAX_VALUE);
        }

        /// The rows of windows that lie within the chart.
        private static GroupedRows whole(
                GroupedRows windows, int groups, int length, Frames frames) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            Batch batch = windows.batch();
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                int group = windows.groups().of(row);
                if (group < groups && frames.reaches(group, length - 1)) {
                    rows.add(group, batch.fields(row), batch.rows().event(row));
                }
            }
            return rows.build(groups);
        }

        @Override
        public long retainedBytes() {
            return inner.retainedBytes();
        }
    }
}
