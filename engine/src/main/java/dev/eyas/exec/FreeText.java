package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Glob;
import dev.eyas.data.WholeEvent;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.RegexArgument;

/// Searches whole events, as they were when the query began.
final class FreeText {

    private FreeText() {}

    static RowFilter glob(Glob glob) {
        return batch -> {
            Batch origin = batch.origin();
            return batch.selection().where(row -> WholeEvent.anyText(origin, row, glob::matches));
        };
    }

    static RowFilter regex(RegexArgument regex) {
        return batch -> {
            Batch origin = batch.origin();
            return batch.selection()
                    .where(row ->
                            WholeEvent.anyText(
                                    origin, row, text -> regex.occursIn(text, origin, row)));
        };
    }
}
