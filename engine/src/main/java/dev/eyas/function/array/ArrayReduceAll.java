package dev.eyas.function.array;

import dev.eyas.data.Batch;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.Set;

/// Aggregates all elements of all events.
public final class ArrayReduceAll implements AggregateFunction {

    @Override
    public Signature signature() {
        return withFunction(
                        ArrayArguments.function(
                                "array:reduceAll",
                                "Aggregates all elements of an array, of all events together."))
                .limit(ArrayArguments.LIMIT)
                .example(
                        "Find the largest of all values",
                        "array:reduceAll(\"n[]\", var=x, function=max(x))",
                        """
                        n[0] | n[1]
                        4    | 9
                        7    |
                        """,
                        """
                        _max
                        9
                        """)
                .example(
                        "Every element counts once, with the fields of its event",
                        "array:reduceAll(\"tag[]\", var=t, function=groupBy([host, t]))",
                        """
                        host | tag[0] | tag[1]
                        a    | red    | blue
                        b    | red    |
                        b    | red    |
                        c    |        |
                        """,
                        """
                        host | t    | _count
                        a    | blue | 1
                        a    | red  | 1
                        b    | red  | 2
                        """)
                .build();
    }

    static Signature.Builder withFunction(Signature.Builder signature) {
        return signature
                .required(ArrayArguments.VAR, Kind.TEXT, "The field an element is in.")
                .required(
                        ArrayArguments.FUNCTION,
                        Kind.AGGREGATES,
                        "The aggregate functions, combined as in `stats()`.");
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(
                ArrayArguments.flatRows(arguments), arguments.accumulator(ArrayArguments.FUNCTION));
    }

    @Override
    public Set<String> provides(Arguments arguments) {
        return Set.of(ArrayArguments.variable(arguments));
    }

    private record State(ElementRows rows, Accumulator inner) implements Accumulator {

        @Override
        public void add(Batch batch, Groups groups) {
            rows.forEach(batch, elements -> inner.add(elements.batch(), elements.groups(groups)));
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            inner.merge(((State) other).inner, mapping);
        }

        @Override
        public GroupedRows results(int groups) {
            return inner.results(groups);
        }

        @Override
        public long retainedBytes() {
            return inner.retainedBytes();
        }
    }
}
