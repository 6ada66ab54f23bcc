package dev.eyas.function.stats;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.List;

/// Gives the edges of a flow.
public final class Sankey implements AggregateFunction {

    private static final List<String> ENDS = List.of("source", "target");
    private static final String WEIGHT = "weight";

    @Override
    public Signature signature() {
        return Signature.function("sankey")
                .summary("Gives the edges of a flow diagram: from where, to where, how strong.")
                .required("source", Kind.FIELD, "The field with the node an edge begins at.")
                .required("target", Kind.FIELD, "The field with the node it leads to.")
                .optional(WEIGHT, Kind.AGGREGATES, "count(as=_count)", "How strong an edge is.")
                .namedOnly()
                .limit("Edges come in the order of source and target, by code point.")
                .limit(
                        "An event that lacks the source or the target is left out; of several figures the first is the"
                                + " weight.")
                .example(
                        "Who gets what, and how much",
                        "sankey(source=who, target=what, weight=sum(n))",
                        """
                        who | what  | n
                        joe | pears | 12
                        ann | pears | 1
                        ann | pears | 2
                        """,
                        """
                        source | target | weight
                        ann    | pears  | 3
                        joe    | pears  | 12
                        """)
                .example(
                        "Count where nothing else is asked",
                        "sankey(source=method, target=url)",
                        """
                        method | url
                        GET    | /a
                        GET    | /b
                        GET    | /a
                        PUT    |
                        """,
                        """
                        source | target | weight
                        GET    | /a     | 2
                        GET    | /b     | 1
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return Grouping.named(
                List.of(arguments.text("source"), arguments.text("target")),
                ENDS,
                new Figure(arguments.accumulator(WEIGHT), WEIGHT),
                arguments.surroundings().warnings());
    }

    @Override
    public List<String> columns(Arguments arguments) {
        return List.of(ENDS.getFirst(), ENDS.getLast(), WEIGHT);
    }

    @Override
    public boolean showsAllColumns() {
        return true;
    }

    @Override
    public long mostRows(Arguments arguments) {
        return Long.MAX_VALUE;
    }
}
