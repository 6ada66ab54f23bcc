package dev.eyas.function.join;

import dev.eyas.data.Batch;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Arguments.Value;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Product;
import dev.eyas.function.Signature;
import dev.eyas.function.Surroundings;
import dev.eyas.function.TwoPasses;
import dev.eyas.function.stats.Collect;
import dev.eyas.function.stats.GroupBy;
import dev.eyas.function.stats.SelectLast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Groups events that share a key with others.
public final class SelfJoin implements AggregateFunction, TwoPasses {

    private static final int DEFAULT_LIMIT = 20_000;
    private static final int MOST_VALUES = 2_000;

    @Override
    public Signature signature() {
        return Signature.function("selfJoin")
                .summary(
                        "Gives a row for every key for which each filter passes some event with that key.")
                .required("field", Kind.FIELDS, "The fields that make the key.")
                .required("where", Kind.CONDITIONS, "The filters in braces; at most 64.")
                .optional(
                        "collect",
                        Kind.FIELDS,
                        "",
                        "Fields whose values are gathered, as by collect().")
                .optional(
                        "select",
                        Kind.FIELDS,
                        "",
                        "Fields whose latest value is taken, as by selectLast().")
                .limit("limit", DEFAULT_LIMIT, Signature.STATE_ROW_LIMIT, "The most rows.")
                .optional(
                        "prefilter",
                        Kind.FLAG,
                        "false",
                        "Whether only events that pass one of the filters give values.")
                .optional(
                        "postfilter",
                        Kind.FLAG,
                        "false",
                        "Whether the row must pass all filters, too; gathered fields may hold several values.")
                .limit("At most 1,000,000 keys may pass a filter; with more the query fails.")
                .limit("It costs another pass over the events, which must have an end.")
                .example(
                        "List the mails from peter to anders",
                        "selfJoin(mail, where=[{from=peter}, {to=anders}], collect=[from, to])",
                        """
                        mail | from  | to
                        1    | peter |
                        1    |       | anders
                        2    | peter |
                        3    |       | anders
                        """,
                        """
                        mail | from  | to
                        1    | peter | anders
                        """)
                .example(
                        "Take values of the filtered events only",
                        "selfJoin(pid, where=[{type=start}, {type=stop}], select=user, prefilter=true)",
                        """
                        pid | type  | user
                        7   | start | root
                        7   | stop  |
                        7   | note  | amy
                        """,
                        """
                        pid | user
                        7   | root
                        """)
                .build();
    }

    @Override
    public Accumulator firstPass(Arguments arguments) {
        return new SharedKeys(arguments);
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        Surroundings surroundings = arguments.surroundings();
        Map<String, Value> grouping =
                Map.of(
                        "field", new Value.Texts(arguments.texts("field")),
                        "function", new Value.Aggregates(() -> values(arguments)),
                        "limit", new Value.Number(arguments.number("limit")));
        return new Joined(
                new GroupBy().accumulator(new Arguments(grouping, surroundings)),
                SharedKeys.found(arguments),
                arguments.conditions("where"),
                arguments.flag("prefilter"),
                arguments.flag("postfilter"));
    }

    private static Accumulator values(Arguments arguments) {
        Surroundings surroundings = arguments.surroundings();
        List<Accumulator> parts = new ArrayList<>();
        if (!arguments.texts("collect").isEmpty()) {
            Map<String, Value> collecting =
                    Map.of(
                            "fields", new Value.Texts(arguments.texts("collect")),
                            "limit", new Value.Number(MOST_VALUES),
                            "multival", new Value.Flag(true),
                            "separator", new Value.Text("\n"));
            parts.add(new Collect().accumulator(new Arguments(collecting, surroundings)));
        }
        if (!arguments.texts("select").isEmpty()) {
            Map<String, Value> selecting =
                    Map.of("fields", new Value.Texts(arguments.texts("select")));
            parts.add(new SelectLast().accumulator(new Arguments(selecting, surroundings)));
        }
        return new Product(parts, surroundings.warnings());
    }

    /// A grouping of the events whose keys the first pass found.
    private record Joined(
            Accumulator grouping,
            TableLookup found,
            List<RowFilter> filters,
            boolean prefilters,
            boolean postfilters)
            implements Accumulator {

        @Override
        public void add(Batch batch, Groups groups) {
            Batch joined = batch.select(found.matched(batch));
            grouping.add(
                    prefilters ? joined.select(SharedKeys.passingAny(filters, joined)) : joined,
                    groups);
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            grouping.merge(((Joined) other).grouping, mapping);
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows rows = grouping.results(groups);
            return postfilters ? new GroupedRows(passing(rows.batch()), rows.groups()) : rows;
        }

        private Batch passing(Batch rows) {
            Batch passing = rows;
            for (RowFilter filter : filters) {
                Selection selection = filter.apply(passing);
                passing = passing.select(selection);
            }
            return passing;
        }

        @Override
        public long retainedBytes() {
            return grouping.retainedBytes();
        }
    }
}
