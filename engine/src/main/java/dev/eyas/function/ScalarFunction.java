package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
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

    /// Computes a text from the text of a field; no answer leaves the row without one.
    static Evaluator ofText(String field, Function<String, Optional<String>> computation) {
        return batch -> {
            Column column = batch.column(field);
            return Computed.texts(
                    batch,
                    row ->
                            column.isPresent(row)
                                    ? computation.apply(column.text(row))
                                    : Optional.empty(),
                    column);
        };
    }

    /// Computes a number from the number of a field; where there is none, or the computation gives
    /// none, the row stays without one.
    static Evaluator ofNumber(String field, UnaryOperator<Numeric> computation) {
        return batch -> {
            Column column = batch.column(field);
            return Computed.numbers(
                    batch,
                    row -> {
                        Numeric number = column.numeric(row);
                        return number.isNumber() ? computation.apply(number) : number;
                    },
                    column);
        };
    }
}
