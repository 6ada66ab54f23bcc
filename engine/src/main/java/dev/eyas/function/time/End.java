package dev.eyas.function.time;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.OptionalLong;

/// Gives the end of the interval the query looks at.
public final class End implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("end")
                .summary("The end of the query's interval, in milliseconds since 1970.")
                .as("_end")
                .positional(Signature.AS)
                .example(
                        "Without an interval there is no end, and nothing is written",
                        "end()",
                        """
                        host
                        x
                        """,
                        """
                        host
                        x
                        """)
                .example(
                        "Use another end where the query has none",
                        "from := coalesce([end(), \"0\"])",
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
        OptionalLong moment = arguments.surroundings().end();
        Column column =
                moment.isPresent()
                        ? Column.constant(Long.toString(moment.getAsLong()))
                        : Column.absent();
        return _ -> column;
    }
}
