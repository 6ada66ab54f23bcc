package dev.eyas.function;

import dev.eyas.data.Table;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.ScalarFunction.Evaluator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The arguments of one call, checked and ready to run: defaults are filled in, names are resolved,
/// expressions are compiled. Asking for a parameter that has no value, or as another kind than
/// declared, is a bug in the function.
public final class Arguments {

    private final Map<String, Value> values;
    private final Surroundings surroundings;

    public Arguments(Map<String, Value> values, Surroundings surroundings) {
        this.values = new LinkedHashMap<>(values);
        this.surroundings = surroundings;
    }

    /// A ready value.
    public sealed interface Value {
        record Text(String text) implements Value {}

        record Texts(List<String> texts) implements Value {}

        record Pairs(List<Pair> pairs) implements Value {}

        record Flag(boolean value) implements Value {}

        record Number(double value) implements Value {}

        record Expression(Evaluator evaluator) implements Value {}

        record Expressions(List<Evaluator> evaluators) implements Value {}

        record Assignments(List<Assignment> list) implements Value {}

        record Aggregates(Supplier<Accumulator> maker) implements Value {}

        record Condition(RowFilter filter) implements Value {}

        record Pipeline(RowPipeline pipeline) implements Value {}

        record Conditions(List<RowFilter> filters) implements Value {}

        record Tables(List<Table> tables) implements Value {}

        record Queries(List<LinkedQuery> queries) implements Value {}
    }

    /// A field and what it is set to.
    public record Assignment(String field, Evaluator value) {}

    /// An old and a new name.
    public record Pair(String from, String to) {}

    public Surroundings surroundings() {
        return surroundings;
    }

    public boolean has(String parameter) {
        return values.containsKey(parameter);
    }

    /// A field's name, a text, a choice, a regex, or an array's name without `[]`.
    public String text(String parameter) {
        return of(parameter, Value.Text.class).text();
    }

    public Optional<String> maybeText(String parameter) {
        return has(parameter) ? Optional.of(text(parameter)) : Optional.empty();
    }

    /// Names of fields, texts or choices.
    public List<String> texts(String parameter) {
        return of(parameter, Value.Texts.class).texts();
    }

    /// False for a lone old name, which needs an output field.
    public boolean hasPairs(String parameter) {
        return values.get(parameter) instanceof Value.Pairs;
    }

    /// Old and new names; a lone old name goes with the output field.
    public List<Pair> pairs(String parameter) {
        if (values.get(parameter) instanceof Value.Text old) {
            return List.of(new Pair(old.text(), output()));
        }
        return of(parameter, Value.Pairs.class).pairs();
    }

    public boolean flag(String parameter) {
        return of(parameter, Value.Flag.class).value();
    }

    public double number(String parameter) {
        return of(parameter, Value.Number.class).value();
    }

    /// A row limit; `max` is already a number.
    public int limit(String parameter) {
        return (int) number(parameter);
    }

    /// A span of time in milliseconds.
    public long millis(String parameter) {
        return (long) number(parameter);
    }

    public Evaluator expression(String parameter) {
        return of(parameter, Value.Expression.class).evaluator();
    }

    public Optional<Evaluator> maybeExpression(String parameter) {
        return has(parameter) ? Optional.of(expression(parameter)) : Optional.empty();
    }

    public List<Evaluator> expressions(String parameter) {
        return of(parameter, Value.Expressions.class).evaluators();
    }

    /// In the order written; a field may come several times.
    public List<Assignment> assignments(String parameter) {
        return of(parameter, Value.Assignments.class).list();
    }

    /// Makes an empty state of the aggregate functions given.
    public Accumulator accumulator(String parameter) {
        return of(parameter, Value.Aggregates.class).maker().get();
    }

    public RowFilter condition(String parameter) {
        return of(parameter, Value.Condition.class).filter();
    }

    public RowPipeline pipeline(String parameter) {
        return of(parameter, Value.Pipeline.class).pipeline();
    }

    public List<RowFilter> conditions(String parameter) {
        return of(parameter, Value.Conditions.class).filters();
    }

    /// A lookup file, a table made before, or the rows of a subquery.
    public Table table(String parameter) {
        return tables(parameter).getFirst();
    }

    public List<Table> tables(String parameter) {
        return of(parameter, Value.Tables.class).tables();
    }

    public List<LinkedQuery> queries(String parameter) {
        return of(parameter, Value.Queries.class).queries();
    }

    /// The field the result goes to: `as`, or else the field itself for functions that rewrite one.
    public String output() {
        return has(Signature.AS) ? text(Signature.AS) : text("field");
    }

    private <V extends Value> V of(String parameter, Class<V> kind) {
        @Nullable Value value = values.get(parameter);
        if (!kind.isInstance(value)) {
            throw new IllegalStateException(
                    "parameter " + parameter + " is " + value + ", not " + kind);
        }
        return kind.cast(value);
    }
}
