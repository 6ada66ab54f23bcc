package dev.eyas.function.filter;

import dev.eyas.data.Column;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.ScalarFunction.Evaluator;
import java.util.function.BiPredicate;

/// Filters that look at two texts of a row; a row that lacks one does not pass.
final class TwoTexts {

    private TwoTexts() {}

    static RowFilter filter(Evaluator left, Evaluator right, BiPredicate<String, String> passes) {
        return batch -> {
            Column first = left.evaluate(batch);
            Column second = right.evaluate(batch);
            return batch.selection()
                    .where(row ->
                            first.isPresent(row)
                                    && second.isPresent(row)
                                    && passes.test(first.text(row), second.text(row)));
        };
    }
}
