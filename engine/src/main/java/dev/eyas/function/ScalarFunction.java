package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import java.util.Optional;
import java.util.function.Function;

/// Computes one value per row: as a step it writes the field named by `as`, inside an expression it
/// is the value. A row for which it has no answer keeps what it had.
public non-sealed interface ScalarFunction extends QueryFunction {

    /// Makes the running form for one worker; called again for every worker.
    ///
    /// @throws BadArgument when an argument cannot work, whatever the data
    Evaluator evaluator(Arguments arguments);

    /// Computes a column. Used by one thread; may keep scratch state.
    @FunctionalInterface
    interface Evaluator {
        /// Values for the rows of the batch's selection; other rows of the column may hold
        /// anything.
        Column evaluate(Batch batch);
    }

    /// Computes a text from the text of a field, once if the field is constant; no answer leaves
    /// the row without one.
    static Evaluator ofText(String field, Function<String, Optional<String>> computation) {
        return batch ->
                switch (batch.column(field)) {
                    case Column.Absent absent -> absent;
                    case Column.Constant constant ->
                            computation
                                    .apply(constant.value())
                                    .map(Column::constant)
                                    .orElse(Column.absent());
                    case Column column -> {
                        Column.Text result = new Column.Text(batch.rows().size());
                        Selection selection = batch.selection();
                        for (int position = 0; position < selection.size(); position++) {
                            int row = selection.row(position);
                            if (column.isPresent(row)) {
                                computation
                                        .apply(column.text(row))
                                        .ifPresent(text -> result.set(row, text));
                            }
                        }
                        yield result;
                    }
                };
    }
}
