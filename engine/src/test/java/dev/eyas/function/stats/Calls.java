package dev.eyas.function.stats;

import dev.eyas.builtin.BuiltinFunctions;
import dev.eyas.data.Warnings;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Arguments.Value;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.Functions;
import dev.eyas.function.Parameter;
import dev.eyas.function.Product;
import dev.eyas.function.Surroundings;
import dev.eyas.function.Surroundings.Patience;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/// Makes the states of aggregate functions without a query.
public final class Calls {

    private static final Functions FUNCTIONS = BuiltinFunctions.create();

    private Calls() {}

    /// One call, waiting for its surroundings.
    public record Call(
            String name, AggregateFunction function, Function<Surroundings, Arguments> arguments) {

        public Accumulator accumulator(Surroundings surroundings) {
            return function.accumulator(arguments.apply(surroundings));
        }

        /// The most rows a group can have.
        public long mostRows() {
            return function.mostRows(arguments.apply(Surroundings.none()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static Surroundings surroundings(Warnings warnings, boolean keepsEvents) {
        return new Surroundings(
                0,
                OptionalLong.empty(),
                OptionalLong.empty(),
                warnings,
                Patience.NO_MATCH,
                keepsEvents);
    }

    /// The condition that a field is there.
    public static RowFilter present(String field) {
        return batch -> batch.selection().where(batch.column(field)::isPresent);
    }

    /// @param named pairs of a parameter's name and its value: a number, a flag, a text, texts, or
    ///   calls
    public static Call call(String function, Object... named) {
        AggregateFunction aggregate = (AggregateFunction) FUNCTIONS.find(function).orElseThrow();
        String label = function + List.of(named);
        return new Call(
                label,
                aggregate,
                surroundings -> {
                    Map<String, Value> values = new LinkedHashMap<>();
                    for (Parameter parameter : aggregate.signature().parameters()) {
                        parameter
                                .fallback()
                                .ifPresent(text ->
                                        values.put(parameter.name(), fallback(parameter, text)));
                    }
                    for (int pair = 0; pair < named.length; pair += 2) {
                        values.put((String) named[pair], value(named[pair + 1], surroundings));
                    }
                    return new Arguments(values, surroundings);
                });
    }

    private static Value fallback(Parameter parameter, String text) {
        return switch (parameter.kind()) {
            case FIELDS, TEXTS, CHOICES -> new Value.Texts(List.of(text.split(",")));
            case NUMBER, LIMIT -> new Value.Number(Double.parseDouble(text));
            case FLAG -> new Value.Flag(Boolean.parseBoolean(text));
            case AGGREGATES, BUCKET_AGGREGATES ->
                    new Value.Aggregates(() -> call("count").accumulator(Surroundings.none()), 1);
            default -> new Value.Text(text);
        };
    }

    private static Value value(Object value, Surroundings surroundings) {
        return switch (value) {
            case Integer number -> new Value.Number(number);
            case Boolean flag -> new Value.Flag(flag);
            case String text -> new Value.Text(text);
            case RowFilter condition -> new Value.Condition(condition);
            case Call call ->
                    new Value.Aggregates(() -> call.accumulator(surroundings), call.mostRows());
            case List<?> list when !list.isEmpty() && list.getFirst() instanceof String ->
                    new Value.Texts(list.stream().map(String.class::cast).toList());
            case List<?> list ->
                    new Value.Aggregates(
                            () ->
                                    new Product(
                                            list.stream()
                                                    .map(call ->
                                                            ((Call) call).accumulator(surroundings))
                                                    .toList(),
                                            surroundings.warnings()),
                            list.stream()
                                    .mapToLong(call -> ((Call) call).mostRows())
                                    .reduce(
                                            1,
                                            (rows, more) ->
                                                    more == Long.MAX_VALUE ? more : rows * more));
            default -> throw new IllegalArgumentException(value + " is no value");
        };
    }
}
