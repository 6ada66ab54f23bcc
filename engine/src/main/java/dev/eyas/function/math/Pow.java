package dev.eyas.function.math;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Raises a number to a power.
public final class Pow implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("math:pow")
                .summary("Raises a number to a power.")
                .required("field", Kind.FIELD, "The number.")
                .required("exponent", Kind.EXPRESSION, "The exponent: a number, or a field.")
                .as("_pow")
                .example(
                        "Squares, and roots by a broken exponent",
                        "square := math:pow(x, exponent=2) | root := math:pow(x, exponent=0.5)",
                        """
                        x
                        9
                        """,
                        """
                        x | square | root
                        9 | 81     | 3
                        """)
                .example(
                        "The exponent may be a field; a number below zero has no root",
                        "math:pow(x, exponent=n)",
                        """
                        x  | n
                        2  | -2
                        -9 | 0.5
                        2  |
                        """,
                        """
                        x  | n   | _pow
                        2  | -2  | 0.25
                        -9 | 0.5 |
                        2  |     |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        String field = arguments.text("field");
        Evaluator exponent = arguments.expression("exponent");
        return batch -> {
            Column numbers = batch.column(field);
            Column exponents = exponent.evaluate(batch);
            return Computed.numbers(
                    batch,
                    row ->
                            Numeric.of(
                                    Math.pow(
                                            numbers.numeric(row).real(),
                                            exponents.numeric(row).real())),
                    numbers,
                    exponents);
        };
    }
}
