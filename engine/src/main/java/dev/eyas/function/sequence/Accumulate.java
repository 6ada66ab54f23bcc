package dev.eyas.function.sequence;

import dev.eyas.data.Batch;
import dev.eyas.data.TableRows;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Arguments;
import dev.eyas.function.Groups;
import dev.eyas.function.SequenceFunction;
import dev.eyas.function.Signature;

/// Computes figures over all rows up to each.
public final class Accumulate implements SequenceFunction {

    @Override
    public Signature signature() {
        return AddedFields.declare(
                        Signature.function("accumulate")
                                .summary("Computes running figures: over all rows up to each row."))
                .example(
                        "Compute a running average",
                        "head() | accumulate(avg(v))",
                        """
                        k | v
                        a | 5
                        b | 6
                        c | 1
                        """,
                        """
                        k | v | _avg
                        a | 5 | 5
                        b | 6 | 5.5
                        c | 1 | 4
                        """)
                .example(
                        "Add up per key, without the row itself",
                        "head() | groupBy(k, function=accumulate(sum(v), current=exclude))",
                        """
                        k | v
                        a | 5
                        b | 6
                        a | 1
                        """,
                        """
                        k | v | _sum
                        a | 5 | 0
                        a | 1 | 5
                        b | 6 | 0
                        """)
                .build();
    }

    @Override
    public Walk walk(Arguments arguments) {
        boolean includesCurrent = AddedFields.includesCurrent(arguments);
        return rows -> over(rows, arguments.accumulator("function"), includesCurrent);
    }

    private static Batch over(TableRows rows, Accumulator state, boolean includesCurrent) {
        AddedFields added = new AddedFields(rows);
        for (int row = 0; row < rows.size(); row++) {
            Batch one = Batch.of(rows.slice(row, row + 1));
            if (includesCurrent) {
                state.add(one, Groups.one(one));
                added.add(row, state);
            } else {
                added.add(row, state);
                state.add(one, Groups.one(one));
            }
        }
        return added.batch();
    }

    @Override
    public boolean keepsRows() {
        return true;
    }
}
