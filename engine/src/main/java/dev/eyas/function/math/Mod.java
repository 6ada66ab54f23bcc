package dev.eyas.function.math;

import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Computes what is left of a number when a divisor is taken away as often as it fits.
public final class Mod implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("math:mod")
                .summary(
                        "Computes the floor modulus of a number, which has the sign of the divisor.")
                .required("field", Kind.FIELD, "The number.")
                .required("divisor", Kind.NUMBER, "The divisor, not 0.")
                .as("_mod")
                .limit("The number and the divisor are rounded down first.")
                .example(
                        "Spread ids over three groups",
                        "group := math:mod(id, divisor=3)",
                        """
                        id
                        7
                        9
                        """,
                        """
                        id | group
                        7  | 1
                        9  | 0
                        """)
                .example(
                        "Below zero it counts up from the next multiple; decimals are cut",
                        "math:mod(x, divisor=3)",
                        """
                        x
                        -7
                        7.8
                        many
                        """,
                        """
                        x    | _mod
                        -7   | 2
                        7.8  | 1
                        many |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Numeric divisor = Numeric.of(Math.floor(arguments.number("divisor")));
        if (divisor.real() == 0) {
            throw new BadArgument(
                    "divisor",
                    "nothing can be divided by 0",
                    "`divisor` is rounded down first: write 1 or more, or a number below 0");
        }
        return ScalarFunction.ofNumber(arguments.text("field"), number -> modulus(number, divisor));
    }

    private static Numeric modulus(Numeric number, Numeric divisor) {
        if (number instanceof Numeric.Whole(long value)
                && divisor instanceof Numeric.Whole(long whole)) {
            return Numeric.of(Math.floorMod(value, whole));
        }
        double rest = Math.floor(number.real()) % divisor.real();
        boolean isOnWrongSide = rest != 0 && rest < 0 != divisor.real() < 0;
        return Numeric.of(isOnWrongSide ? rest + divisor.real() : rest);
    }
}
