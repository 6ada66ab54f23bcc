package dev.eyas.function.sequence;

import dev.eyas.data.Batch;
import dev.eyas.data.Selection;
import dev.eyas.data.TableRows;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.SequenceFunction;
import dev.eyas.function.Signature;
import java.util.List;

/// Cuts rows into pieces where a condition holds, and aggregates each.
public final class Partition implements SequenceFunction {

    @Override
    public Signature signature() {
        return Signature.function("partition")
                .summary(
                        "Cuts the rows into pieces at those a condition lets through, and aggregates each piece.")
                .required("function", Kind.AGGREGATES, "What to compute for each piece.")
                .required(
                        "condition",
                        Kind.CONDITION,
                        "A filter in braces, or a function such as `test()`; its rows begin a piece.")
                .choice(
                        "split",
                        List.of("before", "after"),
                        "before",
                        "Whether such a row begins a piece or ends one.")
                .limit(
                        "Pieces come in the order of their rows; a piece without a result gives no row.")
                .example(
                        "Count from one mark to the next",
                        "head() | partition(count(), condition={mark=true})",
                        """
                        mark
                        false
                        false
                        true
                        false
                        """,
                        """
                        _count
                        2
                        2
                        """)
                .example(
                        "Find failures that led to a success",
                        "head() | groupBy(user, function=partition([{status=failure | count(as=failures)}, selectLast(status)],"
                                + " condition=test(status==\"success\"), split=after)) | status=success failures >= 2",
                        """
                        user | status
                        amy  | failure
                        bob  | failure
                        amy  | failure
                        amy  | success
                        bob  | success
                        amy  | failure
                        """,
                        """
                        user | failures | status
                        amy  | 2        | success
                        """)
                .example(
                        "Number the rows anew whenever a value changes",
                        "head() | neighbor(k, prefix=prev) | partition(accumulate(count()), condition=test(k != prev.k))",
                        """
                        k
                        a
                        a
                        b
                        a
                        """,
                        """
                        k | prev.k | _count
                        a |        | 1
                        a | a      | 2
                        b | a      | 1
                        a | b      | 1
                        """)
                .build();
    }

    @Override
    public Walk walk(Arguments arguments) {
        boolean splitsBefore = arguments.text("split").equals("before");
        RowFilter condition = arguments.condition("condition");
        return rows -> over(rows, condition, splitsBefore, arguments.accumulator("function"));
    }

    private static Batch over(
            TableRows rows, RowFilter condition, boolean splitsBefore, Accumulator state) {
        Batch batch = Batch.of(rows);
        boolean[] splits = new boolean[rows.size()];
        Selection passed = condition.apply(batch);
        for (int position = 0; position < passed.size(); position++) {
            splits[passed.row(position)] = true;
        }
        int[] pieces = new int[rows.size()];
        for (int row = 1; row < pieces.length; row++) {
            boolean isCut = splitsBefore ? splits[row] : splits[row - 1];
            pieces[row] = pieces[row - 1] + (isCut ? 1 : 0);
        }
        int count = pieces.length == 0 ? 0 : pieces[pieces.length - 1] + 1;
        state.add(batch, new Groups(pieces, count));
        ByGroup results = state.results(count).byGroup();
        GroupedRows.Builder inOrder = new GroupedRows.Builder();
        for (int piece = 0; piece < count; piece++) {
            for (int place = 0; place < results.count(piece); place++) {
                inOrder.add(0, results.fields(piece, place), results.event(piece, place));
            }
        }
        return inOrder.build(1).batch();
    }

    @Override
    public boolean keepsRows() {
        return false;
    }
}
