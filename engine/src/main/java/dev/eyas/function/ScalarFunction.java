package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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

    /// Computes a number from the number of a field, once if the field is constant; where there is
    /// no number, or the computation gives none, the row stays without one.
    static Evaluator ofNumber(String field, UnaryOperator<Numeric> computation) {
        return batch ->
                switch (batch.column(field)) {
                    case Column.Absent absent -> absent;
                    case Column.Constant constant ->
                            constant(apply(computation, constant.number()));
                    case Column column -> {
                        Column.Numbers result = new Column.Numbers(batch.rows().size());
                        Selection selection = batch.selection();
                        for (int position = 0; position < selection.size(); position++) {
                            int row = selection.row(position);
                            result.set(row, apply(computation, column.numeric(row)));
                        }
                        yield result;
                    }
                };
    }

    private static Numeric apply(UnaryOperator<Numeric> computation, Numeric number) {
        return number.isNumber() ? computation.apply(number) : number;
    }

    private static Column constant(Numeric number) {
        return number.isNumber() ? new Column.Constant(number.text(), number) : Column.absent();
    }
}
