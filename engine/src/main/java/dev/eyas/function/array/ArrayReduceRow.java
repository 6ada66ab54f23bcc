package dev.eyas.function.array;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Aggregates the elements of each event.
public final class ArrayReduceRow implements RowFunction {

    @Override
    public Signature signature() {
        return ArrayReduceAll.withFunction(
                        ArrayArguments.function(
                                "array:reduceRow",
                                "Aggregates the elements of an array, of each event on its own."))
                .as("_reduceRow")
                .limit(ArrayArguments.LIMIT)
                .limit(
                        "What the functions give goes to the fields of the result, as `_reduceRow._avg`; of several rows the first counts.")
                .example(
                        "Average the values of each event",
                        "array:reduceRow(\"n[]\", var=x, function=avg(x))",
                        """
                        n[0] | n[1]
                        1    | 2
                        3    |
                        """,
                        """
                        n[0] | n[1] | _reduceRow._avg
                        1    | 2    | 1.5
                        3    |      | 3
                        """)
                .example(
                        "Several figures; an event without the array goes on unchanged",
                        "s := array:reduceRow(\"n[]\", var=x, function=[least := min(x), count()])",
                        """
                        host | n[0] | n[1]
                        a    | 5    | 4
                        b    |      |
                        """,
                        """
                        host | n[0] | n[1] | s.least | s._count
                        a    | 5    | 4    | 4       | 2
                        b    |      |      |         |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        ElementRows rows = ArrayArguments.flatRows(arguments);
        String output = arguments.output();
        return batch -> reduce(batch, rows, arguments, output);
    }

    private static Batch reduce(Batch batch, ElementRows rows, Arguments arguments, String output) {
        Accumulator state = arguments.accumulator(ArrayArguments.FUNCTION);
        Selection selection = batch.selection();
        int[] places = new int[batch.rows().size()];
        for (int position = 0; position < selection.size(); position++) {
            places[selection.row(position)] = position;
        }
        Groups events = new Groups(places, selection.size());
        boolean[] hasElements = new boolean[batch.rows().size()];
        rows.forEach(
                batch,
                elements -> {
                    state.add(elements.batch(), elements.groups(events));
                    Arrays.stream(elements.parents()).forEach(row -> hasElements[row] = true);
                });
        GroupedRows.ByGroup results = state.results(selection.size()).byGroup();
        Map<String, Column.Text> columns = new LinkedHashMap<>();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (hasElements[row] && results.count(position) > 0) {
                results.fields(position, 0)
                        .forEach((name, value) ->
                                columns.computeIfAbsent(
                                                output + "." + name,
                                                _ -> new Column.Text(batch.rows().size()))
                                        .set(row, value));
            }
        }
        return batch.with(new LinkedHashMap<>(columns));
    }

    @Override
    public Set<String> provides(Arguments arguments) {
        return Set.of(ArrayArguments.variable(arguments));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(ArrayArguments.reads(arguments));
    }
}
