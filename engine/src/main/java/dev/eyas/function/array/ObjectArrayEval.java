package dev.eyas.function.array;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Set;

/// Computes an array from an array of objects.
public final class ObjectArrayEval implements RowFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.withVariable(
                        ArrayArguments.function(
                                        "objectArray:eval",
                                        "Computes an array of values from an array of objects or arrays.")
                                .required(
                                        ArrayArguments.AS_ARRAY,
                                        Kind.OUTPUT_ARRAY,
                                        "The array the result goes to; not the input.")
                                .required(
                                        ArrayArguments.FUNCTION,
                                        Kind.PIPELINE,
                                        "Steps that write the field called like the target array; members are `var.a` or `var[0]`."))
                .limit(
                        "All elements count, whatever the gaps between them, at most 9,999; a warning says when there were more.")
                .limit(
                        "The result has no gaps: an element for which the steps write nothing is left out.")
                .example(
                        "Join two members of each object",
                        "objectArray:eval(\"in[]\", asArray=\"out[]\", function={out := format(\"%s:%s\", field=[in.key, in.value])})",
                        """
                        in[0].key | in[0].value | in[1].key | in[1].value
                        x         | 1           | y         | 2
                        """,
                        """
                        in[0].key | in[0].value | in[1].key | in[1].value | out[0] | out[1]
                        x         | 1           | y         | 2           | x:1    | y:2
                        """)
                .example(
                        "Elements behind a gap count, and those that give nothing do not",
                        "objectArray:eval(\"a[]\", asArray=\"b[]\", var=x, function={b := concat([x.p, x.q])}) | array:length(\"b[]\")",
                        """
                        a[0].p | a[1].r | a[4].q
                        1      | 2      | 3
                        """,
                        """
                        a[0].p | a[1].r | a[4].q | b[0] | b[1] | _length
                        1      | 2      | 3      | 1    | 3    | 2
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        if (ArrayArguments.target(arguments).name().equals(arguments.text(ArrayArguments.ARRAY))) {
            throw new BadArgument(
                    ArrayArguments.AS_ARRAY,
                    "the result cannot take the place of the objects",
                    "name another array");
        }
        return new ElementEvaluation(
                ArrayArguments.objectRows(arguments),
                arguments,
                ArrayArguments.objectVariable(arguments));
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
