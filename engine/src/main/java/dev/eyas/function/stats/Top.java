package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.stats.Ranking.Measure;
import dev.eyas.function.stats.Ranking.Shape;
import dev.eyas.function.stats.RowOrder.Direction;
import java.util.List;
import java.util.Optional;

/// Ranks the values of fields by how often they occur, or by a sum or maximum.
public final class Top implements AggregateFunction {

    private static final int DEFAULT_LIMIT = 10;

    @Override
    public Signature signature() {
        return Signature.function("top")
                .summary(
                        "Finds the most frequent values of fields, or those with the largest sum or maximum.")
                .required("field", Kind.FIELDS, "The fields whose values are ranked.")
                .limit(
                        "limit",
                        DEFAULT_LIMIT,
                        Signature.STATE_ROW_LIMIT,
                        "The largest number of values.")
                .optional("sum", Kind.FIELD, "Rank by the sum of this field.")
                .optional("max", Kind.FIELD, "Rank by the largest number of this field.")
                .optional(
                        "percent",
                        Kind.FLAG,
                        "false",
                        "Add the field `percent`, the share of the total.")
                .optional("rest", Kind.TEXT, "Add a last row under this name for all other values.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "The field the result goes to: `_count`, `_sum` or `_max`.")
                .optional(
                        "error",
                        Kind.NUMBER,
                        "5",
                        "Accepted and without effect: the ranking is exact.")
                .limit("Equal ranks stand in the order of their values, by code point.")
                .limit("An event that lacks one of the fields does not count.")
                .limit("The share of a maximum is its share of the sum of all maxima.")
                .example(
                        "Find the most frequent processes",
                        "top(process, limit=2)",
                        """
                        process
                        cmd
                        bash
                        curl
                        bash
                        """,
                        """
                        process | _count
                        bash    | 2
                        cmd     | 1
                        """)
                .example(
                        "Rank by bytes sent, with shares and what is left",
                        "top(host, sum=bytes, limit=1, percent=true, rest=others)",
                        """
                        host | bytes
                        a    | 10
                        b    | 60
                        c    | 20
                        b    | 10
                        """,
                        """
                        host   | _sum | percent
                        b      | 70   | 70
                        others | 30   | 30
                        """)
                .example(
                        "Events that lack one of the fields do not count",
                        "top([user, host], as=events)",
                        """
                        user | host
                        root | a
                        root |
                        root | a
                        """,
                        """
                        user | host | events
                        root | a    | 2
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        if (arguments.has("sum") && arguments.has("max")) {
            throw new BadArgument(
                    "max",
                    "`top()` ranks by one measure, not by `sum` and `max`",
                    "leave one of them out, for example `top(host, sum=bytes)`");
        }
        Shape shape =
                new Shape(
                        arguments.texts("field"),
                        arguments.has("max") ? Measure.LARGEST : Measure.ADDITIVE,
                        arguments.maybeText(Signature.AS).orElse(usualOutput(arguments)),
                        arguments.limit("limit"),
                        arguments.flag("percent") ? Optional.of("percent") : Optional.empty(),
                        arguments.maybeText("rest"));
        return new Ranking(shape, measure(arguments), arguments.surroundings().warnings());
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return arguments.texts("field");
    }

    @Override
    public long mostRows(Arguments arguments) {
        return arguments.limit("limit") + (arguments.has("rest") ? 1L : 0L);
    }

    private static String usualOutput(Arguments arguments) {
        if (arguments.has("sum")) {
            return "_sum";
        }
        return arguments.has("max") ? "_max" : "_count";
    }

    private static Accumulator measure(Arguments arguments) {
        if (arguments.has("sum")) {
            return new Sums(arguments.text("sum"), Ranking.MEASURE, ExactSum::total);
        }
        return arguments.has("max")
                ? new Extreme(arguments.text("max"), Ranking.MEASURE, Direction.DESCENDING)
                : Count.ofEvents(Ranking.MEASURE);
    }
}
