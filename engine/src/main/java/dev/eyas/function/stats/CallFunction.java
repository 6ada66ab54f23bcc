package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Arguments.Value;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Runs the aggregate function that a text names, which may come from a parameter of the query.
public final class CallFunction implements AggregateFunction {

    @Override
    public Signature signature() {
        return Signature.function("callFunction")
                .summary("Runs the aggregate function with a given name on a field.")
                .requiredChoice(
                        "function",
                        List.of("count", "avg", "max", "min", "range", "sum"),
                        "The name of the function.")
                .required("field", Kind.FIELD, "The field it is run on.")
                .as("_function")
                .limit("Without an answer of the function there is no row.")
                .example(
                        "Let a parameter choose the figure",
                        "callFunction(?{figure=avg}, field=bytes)",
                        """
                        bytes
                        1
                        3
                        """,
                        """
                        _function
                        2
                        """)
                .example(
                        "Name the result",
                        "callFunction(count, field=bytes, as=n)",
                        """
                        bytes | host
                        1     | a
                              | b
                        """,
                        """
                        n
                        1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        AggregateFunction function =
                switch (arguments.text("function")) {
                    case "avg" -> new Avg();
                    case "max" -> new Max();
                    case "min" -> new Min();
                    case "range" -> new Range();
                    case "sum" -> new Sum();
                    default -> new Count();
                };
        Map<String, Value> values = new HashMap<>();
        values.put("field", new Value.Text(arguments.text("field")));
        values.put("distinct", new Value.Flag(false));
        values.put(Signature.AS, new Value.Text(arguments.output()));
        return function.accumulator(new Arguments(values, arguments.surroundings()));
    }
}
