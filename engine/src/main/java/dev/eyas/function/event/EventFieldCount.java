package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Counts the fields of events.
public final class EventFieldCount implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("eventFieldCount")
                .summary("Counts the fields an event came with.")
                .as("_eventFieldCount")
                .positional(Signature.AS)
                .limit("Tags and fields whose names begin with `@` do not count.")
                .limit("Rows behind an aggregate are no events and get no result.")
                .example(
                        "Find events that say little",
                        "eventFieldCount() | _eventFieldCount < 2",
                        """
                        host | user | pid
                        a    | root | 1
                        b    |      |
                        """,
                        """
                        host | _eventFieldCount
                        b    | 1
                        """)
                .example(
                        "What was written since does not count",
                        "x := 1 | drop(host) | n := eventFieldCount()",
                        """
                        host | #type
                        a    | t
                        """,
                        """
                        #type | x | n
                        t     | 1 | 1
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return batch -> {
            Batch origin = batch.origin();
            Column.Numbers result = new Column.Numbers(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                StoredFields.of(origin, row)
                        .ifPresent(fields -> result.set(row, Numeric.of((long) fields.size())));
            }
            return result;
        };
    }
}
