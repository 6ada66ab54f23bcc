package dev.eyas.function.time;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Optional;

/// Writes a span of time in a form people read.
public final class FormatDuration implements ScalarFunction {

    /// A unit of time and how many nanoseconds it has.
    private record Unit(String name, long nanos) {}

    private static final List<Unit> UNITS =
            List.of(
                    new Unit("d", 86_400_000_000_000L),
                    new Unit("h", 3_600_000_000_000L),
                    new Unit("m", 60_000_000_000L),
                    new Unit("s", 1_000_000_000L),
                    new Unit("ms", 1_000_000L),
                    new Unit("us", 1_000L),
                    new Unit("ns", 1L));

    private static final Unit DAY = UNITS.getFirst();

    @Override
    public Signature signature() {
        return Signature.function("formatDuration")
                .summary("Writes a span of time as days, hours and so on: `6h30m52s553ms`.")
                .required("field", Kind.FIELD, "The span, a whole number.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "The field the result goes to; `field` itself if not said.")
                .choice(
                        "from",
                        UNITS.stream().map(Unit::name).toList(),
                        "ms",
                        "What the number counts.")
                .optional(
                        "precision",
                        Kind.NUMBER,
                        "0",
                        "How many units to write, from the largest on; 0 for all.")
                .limit(
                        "Units of which there are none are left out, and do not count for `precision`.")
                .limit("A number with decimals is left as it is: `round()` it first.")
                .example(
                        "Tell how long something took",
                        "formatDuration(took)",
                        """
                        took
                        23452553
                        """,
                        """
                        took
                        6h30m52s553ms
                        """)
                .example(
                        "Two units are enough; a number with decimals stays",
                        "formatDuration(took, from=s, precision=2)",
                        """
                        took
                        90061
                        3605
                        1.5
                        """,
                        """
                        took
                        1d1h
                        1h5s
                        1.5
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        String field = arguments.text("field");
        String name = arguments.text("from");
        Unit from =
                UNITS.stream().filter(unit -> unit.name().equals(name)).findFirst().orElseThrow();
        int precision = precision(arguments);
        return batch -> {
            Column column = batch.column(field);
            return Computed.texts(
                    batch,
                    row ->
                            column.numeric(row) instanceof Numeric.Whole(long count)
                                    ? Optional.of(text(count, from, precision))
                                    : Optional.empty(),
                    column);
        };
    }

    private static int precision(Arguments arguments) {
        double precision = arguments.number("precision");
        if (precision < 0 || precision != Math.rint(precision)) {
            throw new BadArgument(
                    "precision",
                    "`precision` is no number of units",
                    "write 2 for two units, or 0 for all");
        }
        return precision == 0 ? UNITS.size() : (int) Math.min(precision, UNITS.size());
    }

    /// Days are split off first, so that no count of any unit overflows.
    private static String text(long count, Unit from, int precision) {
        long perDay = DAY.nanos() / from.nanos();
        long days = Math.abs(count / perDay);
        long rest = Math.abs(count % perDay * from.nanos());
        StringBuilder text = new StringBuilder();
        int written = 0;
        for (Unit unit : UNITS) {
            long amount = unit.equals(DAY) ? days : rest / unit.nanos();
            rest = unit.equals(DAY) ? rest : rest % unit.nanos();
            if (amount > 0 && written < precision) {
                text.append(amount).append(unit.name());
                written++;
            }
        }
        if (written == 0) {
            return "0" + from.name();
        }
        return count < 0 ? "-" + text : text.toString();
    }
}
