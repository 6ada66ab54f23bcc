package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Set;

/// Keeps the elements of an array that pass a filter.
public final class ArrayFilter implements RowFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.withTarget(
                        ArrayArguments.withVariable(
                                ArrayArguments.function(
                                                "array:filter",
                                                "Keeps the elements of an array that pass a filter, in order.")
                                        .required(
                                                ArrayArguments.FUNCTION,
                                                Kind.CONDITION,
                                                "The filter, in braces, or a function that decides.")))
                .limit(ArrayArguments.LIMIT)
                .example(
                        "Keep addresses of one domain",
                        "array:filter(\"to[]\", var=mail, function={mail=*@example.com}, asArray=\"inside[]\")",
                        """
                        to[0]           | to[1]           | to[2]
                        amy@example.com | bob@example.org | eve@example.com
                        """,
                        """
                        to[0]           | to[1]           | to[2]           | inside[0]       | inside[1]
                        amy@example.com | bob@example.org | eve@example.com | amy@example.com | eve@example.com
                        """)
                .example(
                        "When nothing passes, the array is gone",
                        "array:filter(\"n[]\", function={n > 2})",
                        """
                        host | n[0] | n[1]
                        a    | 1    | 3
                        b    | 1    | 2
                        """,
                        """
                        host | n[0]
                        a    | 3
                        b    |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        ElementRows rows = ArrayArguments.flatRows(arguments);
        RowFilter filter = arguments.condition(ArrayArguments.FUNCTION);
        String variable = ArrayArguments.variable(arguments);
        ArrayName target = ArrayArguments.target(arguments);
        FlatElements targetElements = ArrayArguments.targetElements(arguments);
        return batch -> {
            NewElements result = new NewElements(batch);
            rows.forEach(
                    batch,
                    elements -> {
                        for (int parent : elements.parents()) {
                            result.begin(parent);
                        }
                        Column values = elements.batch().column(variable);
                        Selection passed = filter.apply(elements.batch());
                        for (int position = 0; position < passed.size(); position++) {
                            int row = passed.row(position);
                            result.add(elements.parents()[row], values.text(row));
                        }
                    });
            return result.replace(target, targetElements);
        };
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
