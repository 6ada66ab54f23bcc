package dev.eyas.function.filter;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Signature;

/// Keeps events for which an expression is true.
public final class Test implements FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("test")
                .summary("Keeps events for which an expression is true.")
                .required(
                        "expression",
                        Kind.EXPRESSION,
                        "The condition; bare words are fields, texts are quoted.")
                .example(
                        "Compare two fields",
                        "test(sent > received)",
                        """
                        sent | received
                        10   | 9
                        1    | 20
                        """,
                        """
                        sent | received
                        10   | 9
                        """)
                .example(
                        "Unlike the filter `a != \"x\"`, it drops events without the field",
                        "test(a != \"x\")",
                        """
                        a | b
                        y | 1
                          | 2
                        """,
                        """
                        a | b
                        y | 1
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        Evaluator expression = arguments.expression("expression");
        return batch -> {
            Column column = expression.evaluate(batch);
            return batch.selection()
                    .where(row -> column.isPresent(row) && column.text(row).equals("true"));
        };
    }
}
