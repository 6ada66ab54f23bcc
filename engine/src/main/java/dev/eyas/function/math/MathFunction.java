package dev.eyas.function.math;

import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.Example;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A function of one number, as a line of a list.
///
/// @param name the name behind `math:`; the result goes to the same name behind `_`
/// @param field what the field holds
/// @param formula gives no number where the function has no value
record MathFunction(
        String name,
        String summary,
        String field,
        UnaryOperator<Numeric> formula,
        List<Example> examples)
        implements ScalarFunction {

    MathFunction {
        examples = List.copyOf(examples);
    }

    static MathFunction of(
            String name, String summary, String field, UnaryOperator<Numeric> formula) {
        return new MathFunction(name, summary, field, formula, List.of());
    }

    /// Adds an example: a number, or what is none, and the result; empty for none.
    MathFunction gives(String title, String number, String result) {
        String output = "_" + name;
        int width = Math.max(1, number.length());
        List<Example> more = new ArrayList<>(examples);
        more.add(
                new Example(
                        title,
                        "math:" + name + "(x)",
                        "x\n" + number + "\n",
                        cells(width, "x", output) + cells(width, number, result)));
        return new MathFunction(name, summary, field, formula, more);
    }

    private static String cells(int width, String number, String result) {
        return (number + " ".repeat(width - number.length()) + " | " + result).strip() + "\n";
    }

    @Override
    public Signature signature() {
        Signature.Builder signature =
                Signature.function("math:" + name)
                        .summary(summary)
                        .required("field", Kind.FIELD, field)
                        .as("_" + name);
        examples.forEach(signature::example);
        return signature.build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofNumber(arguments.text("field"), formula);
    }
}
