package dev.eyas.function.sequence;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.OrderKey;
import dev.eyas.data.Selection;
import dev.eyas.data.TableRows;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.QueryException;
import dev.eyas.function.SequenceFunction;
import dev.eyas.function.Signature;

/// Computes figures over the rows of a span of time up to each.
public final class SlidingTimeWindow implements SequenceFunction {

    private static final int LONGEST = 10_000;

    @Override
    public Signature signature() {
        return AddedFields.declare(
                        Signature.function("slidingTimeWindow")
                                .summary("Computes figures over a span of time up to each row."))
                .required("span", Kind.DURATION, "How long a window is, for example `5m`.")
                .optional(
                        "timestampfield",
                        Kind.FIELD,
                        Batch.TIMESTAMP,
                        "The field that holds the time of a row, in milliseconds.")
                .limit(
                        "A row that is older by exactly the span is outside; a later row of the same time is, too.")
                .limit(
                        "A row without a time, rows out of the order of time, and a window of more than 10,000 rows end the"
                                + " query.")
                .example(
                        "Count events within three seconds",
                        "head() | slidingTimeWindow(count(), span=3s)",
                        """
                        @timestamp    | user
                        1700000000000 | root
                        1700000002999 | amy
                        1700000003000 | bob
                        """,
                        """
                        user | _count
                        root | 1
                        amy  | 2
                        bob  | 2
                        """)
                .example(
                        "Find logins that failed shortly before one succeeded",
                        "head() | slidingTimeWindow({status=failure | count(as=failures)}, span=1m) | status=success failures > 0",
                        """
                        @timestamp           | user | status
                        2026-01-01T00:00:00Z | amy  | failure
                        2026-01-01T00:00:30Z | amy  | success
                        2026-01-01T00:02:00Z | bob  | success
                        """,
                        """
                        user | status  | failures
                        amy  | success | 1
                        """)
                .build();
    }

    @Override
    public Walk walk(Arguments arguments) {
        int current = AddedFields.includesCurrent(arguments) ? 1 : 0;
        return rows -> over(rows, arguments, current);
    }

    private static Batch over(TableRows rows, Arguments arguments, int current) {
        long span = arguments.millis("span");
        long[] times = times(rows, arguments.text("timestampfield"));
        Windows windows = new Windows(rows, () -> arguments.accumulator("function"));
        AddedFields added = new AddedFields(rows);
        int from = 0;
        for (int row = 0; row < times.length; row++) {
            while (from < row && isOlder(times[from], times[row], span)) {
                from++;
            }
            if (row + 1 - from > LONGEST) {
                throw new QueryException(
                        "window-limit",
                        "a window of slidingTimeWindow() holds more than 10,000 rows: choose a shorter span=");
            }
            added.add(row, windows.over(from, row + current));
        }
        return added.batch();
    }

    /// Whether a time is older than another by at least a span; times may be far apart.
    private static boolean isOlder(long earlier, long later, long span) {
        long pause = later - earlier;
        return pause < 0 || pause >= span;
    }

    /// The times of all rows, ascending.
    private static long[] times(TableRows rows, String field) {
        Column column = rows.column(field, Selection.all(rows.size()));
        long[] times = new long[rows.size()];
        for (int row = 0; row < times.length; row++) {
            times[row] = Batch.time(column, row);
            if (times[row] == OrderKey.NO_TIME) {
                throw new QueryException(
                        "no-timestamp",
                        "slidingTimeWindow() needs a time in `" + field + "` of every row");
            }
            if (row > 0 && times[row] < times[row - 1]) {
                throw new QueryException(
                        "not-in-order",
                        "slidingTimeWindow() needs rows in the order of `"
                                + field
                                + "`: sort them by it, oldest first");
            }
        }
        return times;
    }

    @Override
    public boolean keepsRows() {
        return true;
    }
}
