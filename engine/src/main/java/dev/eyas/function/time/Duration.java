package dev.eyas.function.time;

import dev.eyas.data.Column;
import dev.eyas.data.NumberText;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Gives a span of time as a number.
public final class Duration implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("duration")
                .summary("Gives a span of time as milliseconds.")
                .required("duration", Kind.DURATION, "The span, as `5m`, `2 hours` or `1w`.")
                .as("_duration")
                .limit(
                        "A month is 30 days, a quarter 90, a year 365; spans by the calendar are refused.")
                .example(
                        "Keep what took longer than five minutes",
                        "test(to - from > duration(5m))",
                        """
                        from | to
                        0    | 299000
                        0    | 301000
                        """,
                        """
                        from | to
                        0    | 301000
                        """)
                .example(
                        "Words may stand for units",
                        "a := duration(\"3 weeks\") | b := duration(\"1q\")",
                        """
                        host
                        x
                        """,
                        """
                        host | a          | b
                        x    | 1814400000 | 7776000000
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Column column = Column.constant(NumberText.format((double) arguments.millis("duration")));
        return _ -> column;
    }
}
