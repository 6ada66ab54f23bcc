package dev.eyas.plan;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.TableRows;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Arguments;
import dev.eyas.function.Arguments.Value;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.LinkedQuery;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The arguments of a call as far as they are constants, for asking a function about a call that
/// does not run: whether it accepts it, what it reads and writes.
public final class Constants {

    private static final Evaluator NOTHING = batch -> Column.absent();

    private Constants() {}

    /// The arguments with everything computed from rows left out.
    public static Arguments of(Call call) {
        Map<String, Value> values = new LinkedHashMap<>();
        call.arguments().forEach((name, argument) -> values.put(name, value(argument)));
        return new Arguments(values, Surroundings.none());
    }

    private static Value value(Call.Argument argument) {
        return switch (argument) {
            case Call.Argument.Text text -> new Value.Text(text.text());
            case Call.Argument.Texts texts -> new Value.Texts(texts.texts());
            case Call.Argument.Pairs pairs -> new Value.Pairs(pairs.pairs());
            case Call.Argument.Flag flag -> new Value.Flag(flag.value());
            case Call.Argument.Number number -> new Value.Number(number.value());
            case Call.Argument.Value _ -> new Value.Expression(NOTHING);
            case Call.Argument.Values values ->
                    new Value.Expressions(values.expressions().stream().map(_ -> NOTHING).toList());
            case Call.Argument.Assignments assignments ->
                    new Value.Assignments(
                            assignments.list().stream()
                                    .map(each -> new Arguments.Assignment(each.field(), NOTHING))
                                    .toList());
            case Call.Argument.Aggregates _ -> new Value.Aggregates(Idle::new);
            case Call.Argument.Condition _ -> new Value.Condition(Batch::selection);
            case Call.Argument.Pipeline _ -> new Value.Pipeline((_, _) -> Column.absent());
            case Call.Argument.Conditions conditions ->
                    new Value.Conditions(
                            conditions.plans().stream()
                                    .<RowFilter>map(_ -> Batch::selection)
                                    .toList());
            case Call.Argument.Queries queries ->
                    new Value.Queries(
                            queries.queries().stream()
                                    .map(query ->
                                            new LinkedQuery(
                                                    query.name(),
                                                    events -> events,
                                                    query.links(),
                                                    query.include()))
                                    .toList());
            case Call.Argument.Tables tables ->
                    new Value.Tables(tables.tables().stream().map(TableReference::shape).toList());
        };
    }

    /// Stands in for inner aggregates.
    private static final class Idle implements Accumulator {
        @Override
        public void add(Batch batch, Groups groups) {}

        @Override
        public void merge(Accumulator other, int[] mapping) {}

        @Override
        public GroupedRows results(int groups) {
            return new GroupedRows(
                    Batch.of(TableRows.ordered(List.of())), new Groups(new int[0], groups));
        }

        @Override
        public long retainedBytes() {
            return 0;
        }
    }
}
