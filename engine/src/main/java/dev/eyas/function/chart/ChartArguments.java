package dev.eyas.function.chart;

import dev.eyas.function.Accumulator;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.Surroundings;
import dev.eyas.function.time.TimeZones;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The parameters that `bucket` and `timeChart` share.
final class ChartArguments {

    private static final int MOST_BUCKETS = 1500;
    private static final int MOST_SERIES = 500;

    private ChartArguments() {}

    static Signature.Builder declare(Signature.Builder signature) {
        return signature
                .optional(
                        "function",
                        Kind.BUCKET_AGGREGATES,
                        "count(as=_count)",
                        "What to compute for each bucket.")
                .optional(
                        "buckets",
                        Kind.NUMBER,
                        "How many buckets to cut the interval into, 1 to 1500; there may be one more.")
                .optional(
                        "minSpan",
                        Kind.DURATION,
                        "The shortest bucket that may be chosen when `span` is not given.")
                .limit(
                        "limit",
                        SeriesRanking.USUAL_LIMIT,
                        MOST_SERIES,
                        "The largest number of series.")
                .optional(
                        "timezone",
                        Kind.TEXT,
                        "Z",
                        "Whose midnight buckets are counted from, for example `Europe/Copenhagen`.")
                .optional(
                        "unit",
                        Kind.TEXTS,
                        "Conversions such as `bytes/span to Kbytes/day`: one for all numbers, or one for each field.")
                .limit(
                        "Buckets begin at whole multiples of their length. Where clocks change, buckets longer than an"
                                + " hour keep to midnight.")
                .limit(
                        "Without `span` and `buckets` the shortest usual length that makes at most 127 buckets is taken; a"
                                + " run without an interval goes by the time between its first and last event.")
                .limit(
                        "Without series, buckets without events are rows, too, as long as there are no more than 200,000.")
                .limit(
                        "An event without a time, or without a field that makes series, does not count.")
                .limit(
                        "Of too many series those are kept whose numbers have the largest sum, with a warning unless"
                                + " `limit` was set.")
                .limit(
                        "Prefixes of units are `k` to `Y`, `Ki` to `Yi` and `m` to `y`; a rate is per `span`, `s`, `min`,"
                                + " `h`, `d` or `w`.");
    }

    static Accumulator accumulator(String function, List<String> fields, Arguments arguments) {
        ZoneId zone = TimeZones.of(arguments, "timezone").orElse(ZoneOffset.UTC);
        Chart chart =
                new Chart(
                        function,
                        fields,
                        spans(arguments),
                        zone,
                        arguments.limit("limit"),
                        units(arguments),
                        arguments.surroundings().warnings());
        return new Bucketing(
                chart, () -> arguments.accumulator("function"), arguments.surroundings());
    }

    static List<String> columns(List<String> fields) {
        List<String> columns = new ArrayList<>(List.of(Chart.BUCKET));
        columns.addAll(fields);
        return columns;
    }

    private static Spans spans(Arguments arguments) {
        OptionalLong span = arguments.span("span");
        if (span.isPresent()) {
            return Spans.of(length("span", span.getAsLong()));
        }
        OptionalLong shortest =
                arguments.has("minSpan")
                        ? OptionalLong.of(length("minSpan", arguments.millis("minSpan")))
                        : OptionalLong.empty();
        if (!arguments.has("buckets")) {
            return Spans.atMost(Spans.USUAL_BUCKETS, shortest);
        }
        long buckets = buckets(arguments.number("buckets"));
        Surroundings surroundings = arguments.surroundings();
        if (surroundings.start().isEmpty() || surroundings.end().isEmpty()) {
            return Spans.atMost(buckets + 1, shortest);
        }
        long interval =
                Math.subtractExact(
                        surroundings.end().getAsLong(), surroundings.start().getAsLong());
        long even = Math.ceilDiv(Math.max(1, interval), buckets);
        return Spans.of(Math.max(even, shortest.orElse(1)));
    }

    private static long length(String parameter, long millis) {
        if (millis < 1 || millis > TimeGrid.LATEST) {
            throw new BadArgument(
                    parameter,
                    "a bucket cannot be " + millis + " ms long",
                    "give a length such as `" + parameter + "=5m`");
        }
        return millis;
    }

    private static long buckets(double number) {
        if (number != Math.rint(number) || number < 1 || number > MOST_BUCKETS) {
            throw new BadArgument(
                    "buckets",
                    "an interval is cut into 1 to " + MOST_BUCKETS + " buckets",
                    "for example `buckets=24`");
        }
        return (long) number;
    }

    private static UnitConversions units(Arguments arguments) {
        List<String> texts = arguments.has("unit") ? arguments.texts("unit") : List.of();
        return new UnitConversions(texts.stream().map(UnitConversion::parse).toList());
    }
}
