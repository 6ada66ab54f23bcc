package dev.eyas.function.array;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Counts the elements of an array.
public final class ArrayLength implements ScalarFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.function("array:length", "Counts the elements of an array.")
                .as("_length")
                .limit(ArrayArguments.LIMIT)
                .example(
                        "Count tags",
                        "array:length(\"tag[]\")",
                        """
                        tag[0] | tag[1]
                        red    | blue
                        """,
                        """
                        tag[0] | tag[1] | _length
                        red    | blue   | 2
                        """)
                .example(
                        "Counting ends at the first gap; no array has no elements",
                        "tags := array:length(\"tag[]\")",
                        """
                        host | tag[0] | tag[2]
                        a    | red    | blue
                        b    |        |
                        """,
                        """
                        host | tag[0] | tag[2] | tags
                        a    | red    | blue   | 1
                        b    |        |        | 0
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        FlatElements elements = ArrayArguments.elements(arguments);
        return batch -> {
            int[] lengths = elements.lengths(batch);
            Column.Numbers result = new Column.Numbers(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                result.set(row, Numeric.of(lengths[row]));
            }
            return result;
        };
    }
}
