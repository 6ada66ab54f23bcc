package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Signature;
import java.util.List;

/// Adds elements at the end of an array.
public final class ArrayAppend implements RowFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.function(
                        "array:append",
                        "Adds elements at the end of an array, which is made where there is none.")
                .required("values", Kind.EXPRESSIONS, "The elements; bare words are fields.")
                .limit(
                        "An array grows to at most 9,999 elements; a warning says when some were left out.")
                .example(
                        "Gather users in one array",
                        "array:append(\"user[]\", values=[lower(source), \"root\"])",
                        """
                        source | user[0]
                        AMY    | bob
                        """,
                        """
                        source | user[0] | user[1] | user[2]
                        AMY    | bob     | amy     | root
                        """)
                .example(
                        "What has no value is left out; elements behind a gap are written over",
                        "array:append(\"a[]\", values=[x, y, z])",
                        """
                        x | y | z | a[0] | a[2]
                        1 |   | 3 | 0    | 9
                          | 2 |   |      |
                        """,
                        """
                        x | y | z | a[0] | a[1] | a[2]
                        1 |   | 3 | 0    | 1    | 3
                          | 2 |   | 2    |      |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        FlatElements elements = ArrayArguments.elements(arguments);
        List<Evaluator> values = arguments.expressions("values");
        Warnings warnings = arguments.surroundings().warnings();
        ArrayName array = ArrayArguments.array(arguments);
        return batch -> {
            List<List<String>> old = elements.lists(batch);
            NewElements result = new NewElements(batch);
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                if (!old.get(row).isEmpty()) {
                    result.set(row, old.get(row));
                }
            }
            for (Evaluator value : values) {
                append(value.evaluate(batch), batch, result, warnings);
            }
            return result.writeOver(array);
        };
    }

    private static void append(Column column, Batch batch, NewElements result, Warnings warnings) {
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (!column.isPresent(row)) {
                continue;
            }
            if (result.length(row) == ArrayName.MOST_ELEMENTS) {
                FlatElements.tellLimit(warnings, batch, row);
            } else {
                result.add(row, column.text(row));
            }
        }
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.open(ArrayArguments.reads(arguments));
    }
}
