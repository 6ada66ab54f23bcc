package dev.eyas.function.math;

import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.List;

/// Rounds a number to a whole one.
public final class Round implements ScalarFunction {

    /// Doubles from here on are whole.
    private static final double WHOLE_FROM = 1L << 52;

    @Override
    public Signature signature() {
        return Signature.function("round")
                .summary("Rounds a number to a whole one.")
                .required("field", Kind.FIELD, "The number.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "The field the result goes to; `field` itself if not said.")
                .choice(
                        "how",
                        List.of("round", "ceil", "floor"),
                        "round",
                        "Whether to the nearest, up, or down.")
                .limit("Halves are rounded up: 2.5 to 3, -2.5 to -2.")
                .limit("`format(\"%.2f\", field=x)` rounds to decimals.")
                .example(
                        "Make averages readable",
                        "groupBy(host, function=avg(ms, as=ms)) | round(ms)",
                        """
                        host | ms
                        a    | 3
                        a    | 4
                        b    | 7
                        b    | 7
                        b    | 8
                        """,
                        """
                        host | ms
                        a    | 4
                        b    | 7
                        """)
                .example(
                        "Down, below zero too; what is no number stays",
                        "round(x, how=floor)",
                        """
                        x
                        -1.2
                        1.8
                        soon
                        """,
                        """
                        x
                        -2
                        1
                        soon
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        String how = arguments.text("how");
        return ScalarFunction.ofNumber(
                arguments.text("field"),
                number ->
                        number instanceof Numeric.Real(double value) ? round(value, how) : number);
    }

    private static Numeric round(double value, String how) {
        return Numeric.of(
                switch (how) {
                    case "ceil" -> Math.ceil(value);
                    case "floor" -> Math.floor(value);
                    default -> Math.abs(value) < WHOLE_FROM ? Math.round(value) : value;
                });
    }
}
