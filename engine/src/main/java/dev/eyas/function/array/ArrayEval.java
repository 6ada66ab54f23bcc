package dev.eyas.function.array;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Set;

/// Computes each element of an array anew.
public final class ArrayEval implements RowFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.withTarget(
                        ArrayArguments.withVariable(
                                ArrayArguments.function(
                                                "array:eval",
                                                "Computes each element of an array anew.")
                                        .required(
                                                ArrayArguments.FUNCTION,
                                                Kind.PIPELINE,
                                                "Steps that write the field called like the target array.")))
                .limit(ArrayArguments.LIMIT)
                .limit(
                        "The result has no gaps: an element for which the steps write nothing is left out.")
                .example(
                        "Square numbers",
                        "array:eval(\"n[]\", asArray=\"squared[]\", var=x, function={squared := x * x})",
                        """
                        n[0] | n[1] | n[2]
                        2    | many | 3
                        """,
                        """
                        n[0] | n[1] | n[2] | squared[0] | squared[1]
                        2    | many | 3    | 4          | 9
                        """)
                .example(
                        "Steps may drop elements and see the other fields of the event",
                        "array:eval(\"n[]\", function={test(n > least) | n := format(\"<%s>\", field=n)})",
                        """
                        least | n[0] | n[1] | n[2]
                        3     | 5    | 2    | 4
                        """,
                        """
                        least | n[0] | n[1]
                        3     | <5>  | <4>
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        return new ElementEvaluation(
                ArrayArguments.flatRows(arguments), arguments, ArrayArguments.variable(arguments));
    }

    @Override
    public Set<String> provides(Arguments arguments) {
        return Set.of(ArrayArguments.variable(arguments));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(ArrayArguments.reads(arguments));
    }
}
