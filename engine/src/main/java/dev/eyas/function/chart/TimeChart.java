package dev.eyas.function.chart;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.List;

/// Aggregates per bucket of time and series, for a chart over time.
public final class TimeChart implements AggregateFunction {

    @Override
    public Signature signature() {
        return ChartArguments.declare(
                        Signature.function("timeChart")
                                .summary(
                                        "Cuts time into buckets and aggregates the events of each, for a chart over time.")
                                .optional(
                                        "series",
                                        Kind.FIELD,
                                        "The field whose values make the lines of the chart.")
                                .optional(
                                        "span",
                                        Kind.SPAN,
                                        "auto",
                                        "How long a bucket is, for example `1h`."))
                .limit(
                        "The rows are those the chart is drawn from: one for each bucket and series.")
                .example(
                        "Count events per second and user",
                        "timeChart(user, span=1s)",
                        """
                        user
                        root
                        amy
                        root
                        """,
                        """
                        _bucket       | user | _count
                        1767225600000 | root | 1
                        1767225601000 | amy  | 1
                        1767225602000 | root | 1
                        """)
                .example(
                        "Buckets without events are there when there are no series",
                        "timeChart(span=1s, function=[sum(bytes), max(bytes)])",
                        """
                        @timestamp    | bytes
                        1767225600000 | 5
                        1767225602000 | 7
                        """,
                        """
                        _bucket       | _sum | _max
                        1767225600000 | 5    | 5
                        1767225601000 | 0    |
                        1767225602000 | 7    | 7
                        """)
                .example(
                        "Show a rate, whatever the length of a bucket",
                        "timeChart(span=5m, function=sum(bytes), unit=\"bytes/span to kbytes/h\")",
                        """
                        bytes
                        1500
                        500
                        """,
                        """
                        _bucket       | _sum
                        1767225600000 | 24
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return ChartArguments.accumulator("timeChart", fields(arguments), arguments);
    }

    private static List<String> fields(Arguments arguments) {
        return arguments.maybeText("series").stream().toList();
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return ChartArguments.columns(fields(arguments));
    }

    @Override
    public long mostRows(Arguments arguments) {
        return Long.MAX_VALUE;
    }
}
