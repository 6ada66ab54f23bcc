package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Measures events.
public final class EventSize implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("eventSize")
                .summary("Gives the size of the values an event came with, in bytes.")
                .as("_eventSize")
                .positional(Signature.AS)
                .limit(
                        "The UTF-8 bytes of the values count; names, tags and fields whose names begin with `@` do not.")
                .limit("Rows behind an aggregate are no events and have the size 0.")
                .example(
                        "Find large events",
                        "eventSize() | _eventSize > 4",
                        """
                        host | user
                        a    | root
                        b    |
                        """,
                        """
                        host | user | _eventSize
                        a    | root | 5
                        """)
                .example(
                        "Behind an aggregate there are no events",
                        "count() | size := eventSize()",
                        """
                        host
                        a
                        """,
                        """
                        _count | size
                        1      | 0
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
                long size = StoredFields.of(origin, row).map(EventSize::bytes).orElse(0L);
                result.set(row, Numeric.of(size));
            }
            return result;
        };
    }

    private static long bytes(Map<String, String> fields) {
        long bytes = 0;
        for (String value : fields.values()) {
            bytes += value.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }
}
