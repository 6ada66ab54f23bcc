package dev.eyas.function.event;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Gives the value of a parameter of the query.
public final class ReadParameter implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("beta:param")
                .summary("Writes the value of a parameter of the query to a field.")
                .required("parameter", Kind.PARAMETER, "The parameter, without its question mark.")
                .required(Signature.AS, Kind.OUTPUT, "The field the value goes to.")
                .example(
                        "Show what was asked for",
                        "user = ?{who=\"r*\"} | beta:param(who, as=asked)",
                        """
                        user
                        root
                        bob
                        """,
                        """
                        user | asked
                        root | r*
                        """)
                .example(
                        "The field may stand before the call",
                        "asked := beta:param(parameter=\"who\") | user = ?{who=\"*\"}",
                        """
                        user
                        root
                        """,
                        """
                        user | asked
                        root | *
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Column column = Column.constant(arguments.text("parameter"));
        return _ -> column;
    }
}
