package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import dev.eyas.json.JsonLayout;

/// Lays JSON out for people.
public final class JsonPrettyPrint implements ScalarFunction {

    @Override
    public Signature signature() {
        return PrettyPrint.function("json:prettyPrint", "JSON")
                .example(
                        "Lay a message out",
                        "json:prettyPrint(m)",
                        """
                        m
                        {"a": 1.0,"b":["x", {}]}
                        """,
                        """
                        m
                        "{\\n  \\"a\\": 1.0,\\n  \\"b\\": [\\n    \\"x\\",\\n    {}\\n  ]\\n}"
                        """)
                .example(
                        "What is no JSON is copied, or writes nothing",
                        "a := json:prettyPrint(m) | b := json:prettyPrint(m, strict=true)",
                        """
                        m
                        {"a":
                        """,
                        """
                        m    | a
                        {"a": | {"a":
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        JsonLayout layout =
                new JsonLayout(PrettyPrint.number(arguments, "step", 2), PrettyPrint.LONGEST);
        return PrettyPrint.evaluator(arguments, layout::print);
    }
}
