package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the field whose name is computed.
public final class GetField implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("getField")
                .summary("Reads the field whose name an expression gives.")
                .required(
                        "source",
                        Kind.EXPRESSION,
                        "The name; a bare word is a field that holds the name, a text in quotes is the name.")
                .as("_getField")
                .example(
                        "Read the field that another one names",
                        "result := getField(which)",
                        """
                        which | a | b
                        a     | 1 | 2
                        b     | 1 | 2
                        c     | 1 | 2
                        """,
                        """
                        which | a | b | result
                        a     | 1 | 2 | 1
                        b     | 1 | 2 | 2
                        c     | 1 | 2 |
                        """)
                .example(
                        "Compute with a field whose name is no word",
                        "delta := getField(\"time-in-ms\") - 10",
                        """
                        time-in-ms
                        17
                        """,
                        """
                        time-in-ms | delta
                        17         | 7
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Evaluator source = arguments.expression("source");
        return batch -> {
            Column names = source.evaluate(batch);
            return names instanceof Column.Constant constant
                    ? batch.column(constant.value())
                    : byRow(batch, names);
        };
    }

    private static Column byRow(Batch batch, Column names) {
        Map<String, Column> columns = new HashMap<>();
        return Computed.texts(
                batch,
                row -> {
                    if (!names.isPresent(row)) {
                        return Optional.empty();
                    }
                    Column column = columns.computeIfAbsent(names.text(row), batch::column);
                    return column.isPresent(row) ? Optional.of(column.text(row)) : Optional.empty();
                },
                names);
    }
}
