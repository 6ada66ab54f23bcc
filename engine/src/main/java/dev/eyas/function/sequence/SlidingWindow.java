package dev.eyas.function.sequence;

import dev.eyas.data.Batch;
import dev.eyas.data.TableRows;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.SequenceFunction;
import dev.eyas.function.Signature;

/// Computes figures over the last rows up to each.
public final class SlidingWindow implements SequenceFunction {

    private static final int LONGEST = 1000;

    @Override
    public Signature signature() {
        return AddedFields.declare(
                        Signature.function("slidingWindow")
                                .summary("Computes figures over a number of rows up to each row."))
                .required("events", Kind.NUMBER, "How many rows a window holds, 1 to 1000.")
                .limit(
                        "A window at the beginning holds fewer rows. Without the row itself it holds as many before it.")
                .example(
                        "Smooth a value over three rows",
                        "head() | slidingWindow(avg(v), events=3)",
                        """
                        v
                        3
                        6
                        9
                        0
                        """,
                        """
                        v | _avg
                        3 | 3
                        6 | 4.5
                        9 | 6
                        0 | 5
                        """)
                .example(
                        "Compare with the rows before",
                        "head() | slidingWindow(max(v, as=before), events=2, current=exclude) | test(v > before)",
                        """
                        v
                        3
                        6
                        4
                        5
                        7
                        """,
                        """
                        v | before
                        6 | 3
                        7 | 5
                        """)
                .build();
    }

    @Override
    public Walk walk(Arguments arguments) {
        double number = arguments.number("events");
        if (number != Math.rint(number) || number < 1 || number > LONGEST) {
            throw new BadArgument(
                    "events",
                    "a window holds 1 to " + LONGEST + " rows",
                    "for example `events=10`");
        }
        int current = AddedFields.includesCurrent(arguments) ? 1 : 0;
        return rows -> over(rows, arguments, (int) number, current);
    }

    private static Batch over(TableRows rows, Arguments arguments, int length, int current) {
        Windows windows = new Windows(rows, () -> arguments.accumulator("function"));
        AddedFields added = new AddedFields(rows);
        for (int row = 0; row < rows.size(); row++) {
            int to = row + current;
            added.add(row, windows.over(Math.max(0, to - length), to));
        }
        return added.batch();
    }

    @Override
    public boolean keepsRows() {
        return true;
    }
}
