package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import java.util.Optional;
import java.util.function.IntFunction;

/// Makes columns row by row, or once where everything a value comes from is constant.
public final class Computed {

    private Computed() {}

    /// Texts for the selected rows; no answer leaves a row without one.
    ///
    /// @param from every column the computation looks at
    public static Column texts(
            Batch batch, IntFunction<Optional<String>> computation, Column... from) {
        Selection selection = batch.selection();
        if (areConstant(from) && !selection.isEmpty()) {
            return computation
                    .apply(selection.row(0))
                    .map(Column::constant)
                    .orElse(Column.absent());
        }
        Column.Text result = new Column.Text(batch.rows().size());
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            computation.apply(row).ifPresent(text -> result.set(row, text));
        }
        return result;
    }

    /// Numbers for the selected rows; no number leaves a row without one.
    ///
    /// @param from every column the computation looks at
    public static Column numbers(Batch batch, IntFunction<Numeric> computation, Column... from) {
        Selection selection = batch.selection();
        if (areConstant(from) && !selection.isEmpty()) {
            Numeric number = computation.apply(selection.row(0));
            return number.isNumber() ? new Column.Constant(number.text(), number) : Column.absent();
        }
        Column.Numbers result = new Column.Numbers(batch.rows().size());
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            result.set(row, computation.apply(row));
        }
        return result;
    }

    private static boolean areConstant(Column... columns) {
        for (Column column : columns) {
            if (!(column instanceof Column.Constant || column instanceof Column.Absent)) {
                return false;
            }
        }
        return true;
    }
}
