package dev.eyas.function.math;

import dev.eyas.data.Numeric;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// The functions of one number, an entry each, by name.
///
/// Whole numbers stay exact where the result is whole; elsewhere the last digit may differ between
/// machines.
public final class MathFunctions {

    private static final String NUMBER = "The number.";
    private static final String ANGLE = "The angle, in radians.";
    private static final double LN_2 = Math.log(2);

    private MathFunctions() {}

    public static List<MathFunction> all() {
        return List.of(
                MathFunction.of("abs", "Takes the sign off a number.", NUMBER, MathFunctions::abs)
                        .gives("Below zero", "-3.5", "3.5")
                        .gives("A long id stays exact", "-9007199254740993", "9007199254740993"),
                MathFunction.of(
                                "arccos",
                                "Computes the angle of a cosine, in radians from 0 to π.",
                                "The cosine, from -1 to 1.",
                                real(Math::acos))
                        .gives("The angle is 60 degrees", "0.5", "1.0471975511965979")
                        .gives("What is no cosine has no angle", "1.5", ""),
                MathFunction.of(
                                "arcsin",
                                "Computes the angle of a sine, in radians from -π/2 to π/2.",
                                "The sine, from -1 to 1.",
                                real(Math::asin))
                        .gives("The angle is 30 degrees", "0.5", "0.5235987755982989")
                        .gives("What is no sine has no angle", "-2", ""),
                MathFunction.of(
                                "arctan",
                                "Computes the angle of a tangent, in radians from -π/2 to π/2.",
                                "The tangent.",
                                real(Math::atan))
                        .gives("The angle is 45 degrees", "1", "0.7853981633974483")
                        .gives("A text has no angle", "steep", ""),
                MathFunction.of(
                                "ceil",
                                "Rounds a number up to a whole one.",
                                NUMBER,
                                whole(Math::ceil))
                        .gives("Up to the next whole number", "3.1", "4")
                        .gives("Up is towards zero below it", "-3.9", "-3"),
                MathFunction.of("cos", "Computes the cosine of an angle.", ANGLE, real(Math::cos))
                        .gives("No turn at all", "0", "1")
                        .gives("Half a turn", "3.141592653589793", "-1"),
                MathFunction.of(
                                "cosh",
                                "Computes the hyperbolic cosine of a number.",
                                NUMBER,
                                real(Math::cosh))
                        .gives("It is smallest at zero", "0", "1")
                        .gives("What is too large has no value", "1000", ""),
                MathFunction.of(
                                "deg2rad",
                                "Converts degrees to radians.",
                                "The angle, in degrees.",
                                real(Math::toRadians))
                        .gives("Half a turn is π", "180", "3.141592653589793")
                        .gives("Degrees go on behind a full turn", "720", "12.566370614359172"),
                MathFunction.of(
                                "exp",
                                "Raises e to the power of a number.",
                                "The exponent.",
                                real(Math::exp))
                        .gives("Anything to the power of zero is 1", "0", "1")
                        .gives("What is too large has no value", "1000", ""),
                MathFunction.of(
                                "expm1",
                                "Raises e to the power of a number and takes 1 away.",
                                "The exponent.",
                                real(Math::expm1))
                        .gives("The power of zero is 1", "0", "0")
                        .gives("A small number keeps its digits", "1e-20", "1.0E-20"),
                MathFunction.of(
                                "floor",
                                "Rounds a number down to a whole one.",
                                NUMBER,
                                whole(Math::floor))
                        .gives("Down to the next whole number", "3.9", "3")
                        .gives("Down is away from zero below it", "-3.1", "-4"),
                MathFunction.of(
                                "log",
                                "Computes the natural logarithm of a number.",
                                "The number, above 0.",
                                real(Math::log))
                        .gives("The logarithm of e", "2.718281828459045", "1")
                        .gives("Zero has no logarithm", "0", ""),
                MathFunction.of(
                                "log10",
                                "Computes the logarithm to base 10 of a number.",
                                "The number, above 0.",
                                real(Math::log10))
                        .gives("It counts the zeros", "1000", "3")
                        .gives("Below zero there is no logarithm", "-10", ""),
                MathFunction.of(
                                "log1p",
                                "Computes the natural logarithm of 1 plus a number.",
                                "The number, above -1.",
                                real(Math::log1p))
                        .gives("The logarithm of 1 is 0", "0", "0")
                        .gives("A small number keeps its digits", "1e-20", "1.0E-20"),
                MathFunction.of(
                                "log2",
                                "Computes the logarithm to base 2 of a number.",
                                "The number, above 0.",
                                real(MathFunctions::log2))
                        .gives("Bits of a number", "536870912", "29")
                        .gives("Halves are below zero", "0.125", "-3"),
                MathFunction.of(
                                "rad2deg",
                                "Converts radians to degrees.",
                                ANGLE,
                                real(Math::toDegrees))
                        .gives("π is half a turn", "3.141592653589793", "180")
                        .gives("A text is no angle", "half", ""),
                MathFunction.of("sin", "Computes the sine of an angle.", ANGLE, real(Math::sin))
                        .gives("A quarter of a turn", "1.5707963267948966", "1")
                        .gives(
                                "The number is not quite π, the sine not quite 0",
                                "3.141592653589793",
                                "1.2246467991473532E-16"),
                MathFunction.of(
                                "sinh",
                                "Computes the hyperbolic sine of a number.",
                                NUMBER,
                                real(Math::sinh))
                        .gives("It is zero at zero", "0", "0")
                        .gives("What is too large has no value", "-1000", ""),
                MathFunction.of(
                                "sqrt",
                                "Computes the square root of a number.",
                                "The number, from 0 on.",
                                real(Math::sqrt))
                        .gives("Results are not rounded", "2", "1.4142135623730951")
                        .gives("Below zero there is no root", "-4", ""),
                MathFunction.of("tan", "Computes the tangent of an angle.", ANGLE, real(Math::tan))
                        .gives("No turn at all", "0", "0")
                        .gives("A text is no angle", "steep", ""),
                MathFunction.of(
                                "tanh",
                                "Computes the hyperbolic tangent of a number, from -1 to 1.",
                                NUMBER,
                                real(Math::tanh))
                        .gives("It is zero at zero", "0", "0")
                        .gives("It comes close to 1 soon", "120", "1"));
    }

    private static UnaryOperator<Numeric> real(DoubleUnaryOperator formula) {
        return number -> Numeric.of(formula.applyAsDouble(number.real()));
    }

    private static UnaryOperator<Numeric> whole(DoubleUnaryOperator rounding) {
        return number ->
                number instanceof Numeric.Whole
                        ? number
                        : Numeric.of(rounding.applyAsDouble(number.real()));
    }

    private static Numeric abs(Numeric number) {
        return number instanceof Numeric.Whole(long value) && value != Long.MIN_VALUE
                ? Numeric.of(Math.abs(value))
                : Numeric.of(Math.abs(number.real()));
    }

    /// Powers of two give whole numbers.
    private static double log2(double number) {
        int exponent = Math.getExponent(number);
        return Math.scalb(1.0, exponent) == number ? exponent : Math.log(number) / LN_2;
    }
}
