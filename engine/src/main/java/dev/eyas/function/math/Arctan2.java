package dev.eyas.function.math;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Computes the angle of a point.
public final class Arctan2 implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("math:arctan2")
                .summary("Computes the angle from the x-axis to a point, in radians from -π to π.")
                .required("x", Kind.FIELD, "The field with the point's x.")
                .required("y", Kind.FIELD, "The field with the point's y.")
                .as("_arctan2")
                .namedOnly()
                .example(
                        "A point as far right as up lies at 45 degrees",
                        "math:arctan2(x=right, y=up)",
                        """
                        right | up
                        1     | 1
                        """,
                        """
                        right | up | _arctan2
                        1     | 1  | 0.7853981633974483
                        """)
                .example(
                        "It knows left from right; a point needs both numbers",
                        "math:arctan2(x=right, y=up, as=angle)",
                        """
                        right | up
                        -1    | 0
                        -1    |
                        """,
                        """
                        right | up | angle
                        -1    | 0  | 3.141592653589793
                        -1    |    |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        String x = arguments.text("x");
        String y = arguments.text("y");
        return batch -> {
            Column xs = batch.column(x);
            Column ys = batch.column(y);
            return Computed.numbers(
                    batch,
                    row -> Numeric.of(Math.atan2(ys.numeric(row).real(), xs.numeric(row).real())),
                    xs,
                    ys);
        };
    }
}
