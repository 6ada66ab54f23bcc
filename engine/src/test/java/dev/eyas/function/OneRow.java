package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.TableRows;
import dev.eyas.function.Arguments.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls functions on a single row.
public final class OneRow {

    private OneRow() {}

    /// Arguments with the function's defaults where nothing is given.
    public static Arguments arguments(
            QueryFunction function, Map<String, Value> given, Surroundings surroundings) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Parameter parameter : function.signature().parameters()) {
            Value value = given.get(parameter.name());
            if (value != null) {
                values.put(parameter.name(), value);
            } else {
                parameter
                        .fallback()
                        .ifPresent(text -> values.put(parameter.name(), fallback(parameter, text)));
            }
        }
        return new Arguments(values, surroundings);
    }

    private static Value fallback(Parameter parameter, String text) {
        return switch (parameter.kind()) {
            case FLAG -> new Value.Flag(text.equals("true"));
            case NUMBER, LIMIT -> new Value.Number(Double.parseDouble(text));
            case FIELDS, TEXTS ->
                    new Value.Texts(text.isEmpty() ? List.of() : List.of(text.split(",")));
            case Parameter.Kind _ -> new Value.Text(text);
        };
    }

    public static Optional<String> evaluate(
            ScalarFunction function, Map<String, Value> given, Map<String, String> row) {
        Batch batch = Batch.of(TableRows.ordered(List.of(row)));
        Column column =
                function.evaluator(arguments(function, given, Surroundings.none())).evaluate(batch);
        return column.isPresent(0) ? Optional.of(column.text(0)) : Optional.empty();
    }

    /// The rows a step makes of one.
    public static List<Map<String, String>> step(
            RowFunction function,
            Map<String, Value> given,
            Map<String, String> row,
            Surroundings surroundings) {
        Batch batch =
                function.step(arguments(function, given, surroundings))
                        .apply(Batch.of(TableRows.events(List.of(row), 0, 0)));
        return java.util.stream.IntStream.range(0, batch.selection().size())
                .mapToObj(position -> batch.fields(batch.selection().row(position)))
                .toList();
    }
}
