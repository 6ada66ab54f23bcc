package dev.eyas.function.chart;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.List;

/// Aggregates per bucket of time.
public final class Bucket implements AggregateFunction {

    @Override
    public Signature signature() {
        return ChartArguments.declare(
                        Signature.function("bucket")
                                .summary(
                                        "Cuts time into buckets and aggregates the events of each.")
                                .optional(
                                        "span",
                                        Kind.SPAN,
                                        "auto",
                                        "How long a bucket is, for example `1h`.")
                                .optional(
                                        "field",
                                        Kind.FIELDS,
                                        "Fields whose values make series, each with buckets of its own."))
                .example(
                        "Count events per minute; `_bucket` is where a bucket begins",
                        "bucket(span=1m)",
                        """
                        @timestamp           | user
                        2026-01-01T00:00:10Z | root
                        2026-01-01T00:00:50Z | amy
                        2026-01-01T00:02:00Z | root
                        """,
                        """
                        _bucket       | _count
                        1767225600000 | 2
                        1767225660000 | 0
                        1767225720000 | 1
                        """)
                .example(
                        "Sum bytes per hour and host",
                        "bucket(span=1h, field=host, function=sum(bytes))",
                        """
                        @timestamp           | host | bytes
                        2026-01-01T00:10:00Z | b    | 5
                        2026-01-01T00:20:00Z | a    | 1
                        2026-01-01T00:30:00Z | b    | 7
                        2026-01-01T02:00:00Z | a    | 2
                        """,
                        """
                        _bucket       | host | _sum
                        1767225600000 | a    | 1
                        1767225600000 | b    | 12
                        1767232800000 | a    | 2
                        """)
                .example(
                        "A day begins at midnight of the time zone",
                        "bucket(span=1d, timezone=\"Europe/Copenhagen\")",
                        """
                        @timestamp           | user
                        2026-01-01T22:59:00Z | root
                        2026-01-01T23:00:00Z | amy
                        """,
                        """
                        _bucket       | _count
                        1767222000000 | 1
                        1767308400000 | 1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return ChartArguments.accumulator("bucket", fields(arguments), arguments);
    }

    private static List<String> fields(Arguments arguments) {
        return arguments.has("field") ? arguments.texts("field") : List.of();
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
