package dev.eyas.function.array;

import dev.eyas.data.Batch;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import dev.eyas.function.Signature;
import java.util.Map;
import java.util.Set;

/// Aggregates the elements of one index, of all events.
public final class ArrayReduceColumn implements AggregateFunction {

    @Override
    public Signature signature() {
        return ArrayReduceAll.withFunction(
                        ArrayArguments.function(
                                "array:reduceColumn",
                                "Aggregates the elements of each index of an array, over all events."))
                .as("_reduceColumn")
                .limit(ArrayArguments.LIMIT)
                .limit(
                        "What the functions give goes to the fields of an array of objects, as `_reduceColumn[0]._avg`; where they give several rows so does this function.")
                .example(
                        "Find the longest time of each task",
                        "longest := array:reduceColumn(\"times[]\", var=x, function={time := max(x)})",
                        """
                        times[0] | times[1] | times[2]
                        1        | 2        | 3
                        5        | 1        | 0
                        """,
                        """
                        longest[0].time | longest[1].time | longest[2].time
                        5               | 2               | 3
                        """)
                .example(
                        "Arrays may differ in length",
                        "array:reduceColumn(\"n[]\", var=x, function=[sum(x), count()])",
                        """
                        n[0] | n[1]
                        1    | 2
                        3    |
                        """,
                        """
                        _reduceColumn[0]._sum | _reduceColumn[0]._count | _reduceColumn[1]._sum | _reduceColumn[1]._count
                        4                     | 2                       | 2                     | 1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(
                ArrayArguments.flatRows(arguments),
                arguments.accumulator(ArrayArguments.FUNCTION),
                arguments.output());
    }

    @Override
    public Set<String> provides(Arguments arguments) {
        return Set.of(ArrayArguments.variable(arguments));
    }

    /// The rows of all positions are combined in every way.
    @Override
    public long mostRows(Arguments arguments) {
        return arguments.mostRows(ArrayArguments.FUNCTION) <= 1 ? 1 : Long.MAX_VALUE;
    }

    private static final class State implements Accumulator {

        private final ElementRows rows;
        private final Accumulator inner;
        private final String output;
        private final Cells cells = new Cells();

        State(ElementRows rows, Accumulator inner, String output) {
            this.rows = rows;
            this.inner = inner;
            this.output = output;
        }

        @Override
        public void add(Batch batch, Groups groups) {
            rows.forEach(
                    batch,
                    elements -> {
                        int[] parents = elements.parents();
                        int[] byRow = new int[parents.length];
                        int index = 0;
                        for (int row = 0; row < parents.length; row++) {
                            index = row > 0 && parents[row] == parents[row - 1] ? index + 1 : 0;
                            byRow[row] = cells.of(groups.of(parents[row]), index);
                        }
                        inner.add(elements.batch(), new Groups(byRow, cells.count()));
                    });
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            State state = (State) other;
            inner.merge(state.inner, cells.merge(state.cells, mapping));
        }

        @Override
        public GroupedRows results(int groups) {
            ByGroup results = inner.results(cells.count()).byGroup();
            GroupedRows.Builder built = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                int[] ids = cells.of(group);
                int most = 0;
                for (int id : ids) {
                    most = Math.max(most, results.count(id));
                }
                for (int place = 0; place < most; place++) {
                    Map<String, String> row = built.row(group);
                    for (int index = 0; index < ids.length; index++) {
                        if (place < results.count(ids[index])) {
                            String prefix = output + "[" + index + "].";
                            results.fields(ids[index], place)
                                    .forEach((name, value) -> row.put(prefix + name, value));
                        }
                    }
                }
            }
            return built.build(groups);
        }

        @Override
        public long retainedBytes() {
            return inner.retainedBytes() + cells.retainedBytes();
        }
    }
}
