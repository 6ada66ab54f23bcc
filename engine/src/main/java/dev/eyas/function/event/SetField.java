package dev.eyas.function.event;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Signature;
import java.util.Set;

/// Writes the field whose name is computed.
public final class SetField implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("setField")
                .summary("Writes the field whose name an expression gives.")
                .required(
                        "target",
                        Kind.EXPRESSION,
                        "The name; a bare word is a field that holds the name, a text in quotes is the name.")
                .required("value", Kind.EXPRESSION, "The value to write.")
                .namedOnly()
                .example(
                        "Turn pairs of name and value into fields",
                        "setField(target=key, value=value) | drop([key, value])",
                        """
                        key  | value
                        user | root
                        host | web-7
                        """,
                        """
                        user | host
                        root |
                             | web-7
                        """)
                .example(
                        "A value that cannot be computed is not written",
                        "setField(target=\"foo\", value=n + 10)",
                        """
                        n    | foo
                        4    | old
                        many | old
                        """,
                        """
                        n    | foo
                        4    | 14
                        many | old
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        Evaluator target = arguments.expression("target");
        Evaluator value = arguments.expression("value");
        return batch -> batch.withNamed(target.evaluate(batch), value.evaluate(batch));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(Set.of());
    }
}
