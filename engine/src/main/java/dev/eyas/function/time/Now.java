package dev.eyas.function.time;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Gives the moment the query runs at.
public final class Now implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("now")
                .summary("The time the query runs at, in milliseconds since 1970.")
                .as("_now")
                .positional(Signature.AS)
                .example(
                        "Ask how old an event is",
                        "age := now() - @timestamp | old := age > limit | drop(age)",
                        """
                        @timestamp    | limit
                        1000          | 60000
                        9999999999999 | 60000
                        """,
                        """
                        @timestamp    | limit | old
                        1000          | 60000 | true
                        9999999999999 | 60000 | false
                        """)
                .example(
                        "It is one moment for the whole query",
                        "a := now() | b := now() | same := a == b | drop([a, b])",
                        """
                        host
                        x
                        """,
                        """
                        host | same
                        x    | true
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Column column = Column.constant(Long.toString(arguments.surroundings().now()));
        return _ -> column;
    }
}
