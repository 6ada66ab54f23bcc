package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.RowFunction.RowStep;
import java.util.List;
import java.util.function.UnaryOperator;

/// Makes an array out of another, row by row. Rows without the array are left alone.
final class Rewritten implements RowStep {

    private final FlatElements elements;
    private final ArrayName target;
    private final FlatElements targetElements;
    private final UnaryOperator<List<String>> change;

    Rewritten(Arguments arguments, UnaryOperator<List<String>> change) {
        this.elements = ArrayArguments.elements(arguments);
        this.target = ArrayArguments.target(arguments);
        this.targetElements = ArrayArguments.targetElements(arguments);
        this.change = change;
    }

    @Override
    public Batch apply(Batch batch) {
        return changed(batch).replace(target, targetElements);
    }

    /// The new elements of each row that has the array.
    NewElements changed(Batch batch) {
        List<List<String>> lists = elements.lists(batch);
        NewElements result = new NewElements(batch);
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (!lists.get(row).isEmpty()) {
                result.set(row, change.apply(lists.get(row)));
            }
        }
        return result;
    }
}
