package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Glob;
import dev.eyas.data.WholeEvent;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.PlanNode;
import dev.eyas.regex.Regex;
import java.util.function.Predicate;

/// Searches whole events, as they were when the query began.
final class FreeText {

    private FreeText() {}

    static RowFilter glob(Glob glob) {
        return search(glob::matches);
    }

    static RowFilter regex(PlanNode.Pattern pattern, Surroundings surroundings) {
        Regex regex = Regex.compile(pattern.body(), pattern.flags());
        return search(text ->
                switch (regex.find(text)) {
                    case FOUND -> true;
                    case NOT_FOUND -> false;
                    case EXHAUSTED -> surroundings.patience() == Surroundings.Patience.LET_PASS;
                });
    }

    private static RowFilter search(Predicate<String> found) {
        return batch -> {
            Batch origin = batch.origin();
            return batch.selection().where(row -> WholeEvent.anyText(origin, row, found));
        };
    }
}
