package dev.eyas.function.sequence;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.Selection;
import dev.eyas.data.TableRows;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Arguments;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.SequenceFunction;
import dev.eyas.function.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds a line of totals.
public final class AppendAggregation implements SequenceFunction {

    @Override
    public Signature signature() {
        return Signature.function("appendAggregation")
                .summary("Adds the rows of an aggregate over all rows behind them, such as totals.")
                .required("function", Kind.AGGREGATES, "What to compute over all rows.")
                .limit("Without rows there are those of the aggregate alone.")
                .example(
                        "Show a total below",
                        "groupBy(host) | appendAggregation(sum(_count, as=_count))",
                        """
                        host
                        a
                        b
                        a
                        """,
                        """
                        host | _count
                        a    | 2
                        b    | 1
                             | 3
                        """)
                .example(
                        "Show a total with a name",
                        "groupBy(host) | appendAggregation({sum(_count, as=_count) | host := \"all\"})",
                        """
                        host
                        a
                        b
                        a
                        """,
                        """
                        host | _count
                        a    | 2
                        b    | 1
                        all  | 3
                        """)
                .build();
    }

    @Override
    public Walk walk(Arguments arguments) {
        return rows -> over(rows, arguments.accumulator("function"));
    }

    private static Batch over(TableRows rows, Accumulator state) {
        Batch batch = Batch.of(rows);
        state.add(batch, Groups.one(batch));
        List<Map<String, String>> all = new ArrayList<>();
        List<@Nullable Event> events = new ArrayList<>();
        for (Batch part : List.of(batch, state.results(1).batch())) {
            Selection selection = part.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                all.add(part.fields(row));
                events.add(part.rows().event(row).orElse(null));
            }
        }
        return Batch.of(TableRows.ordered(all, events));
    }

    @Override
    public boolean keepsRows() {
        return false;
    }
}
