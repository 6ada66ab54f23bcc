package dev.eyas.function.time;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.OptionalLong;

/// Gives the start of the interval the query looks at.
public final class Start implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("start")
                .summary("The start of the query's interval, in milliseconds since 1970.")
                .as("_start")
                .positional(Signature.AS)
                .example(
                        "Without an interval there is no start, and nothing is written",
                        "start()",
                        """
                        host
                        x
                        """,
                        """
                        host
                        x
                        """)
                .example(
                        "Use another start where the query has none",
                        "from := coalesce([start(), \"0\"])",
                        """
                        host
                        x
                        """,
                        """
                        host | from
                        x    | 0
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        OptionalLong moment = arguments.surroundings().start();
        Column column =
                moment.isPresent()
                        ? Column.constant(Long.toString(moment.getAsLong()))
                        : Column.absent();
        return _ -> column;
    }
}
