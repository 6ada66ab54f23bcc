package dev.eyas.function.join;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.QueryException;
import dev.eyas.function.TwoPasses;
import dev.eyas.function.stats.GroupKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Keys for which every filter passes some row: the first pass of `selfJoinFilter` and `selfJoin`.
/// Exact; a key costs a bit a filter.
final class SharedKeys implements Accumulator {

    private static final int MOST_KEYS = 1_000_000;
    private static final int ONE_GROUP = 0;

    private final List<String> fields;
    private final List<RowFilter> filters;
    private final GroupKeys keys;
    private long[] passed = new long[16];

    SharedKeys(Arguments arguments) {
        this.fields = arguments.texts("field");
        this.filters = arguments.conditions("where");
        this.keys = new GroupKeys(fields.size());
        if (filters.size() > Long.SIZE) {
            throw new BadArgument(
                    "where",
                    "there are "
                            + filters.size()
                            + " filters, and at most "
                            + Long.SIZE
                            + " may be",
                    "join filters that one event must pass");
        }
    }

    /// The second pass: rows whose keys were found.
    static TableLookup found(Arguments arguments) {
        List<String> fields = arguments.texts("field");
        return new TableLookup(
                fields,
                arguments.table(TwoPasses.FIRST).derived(new ExactIndex.Of(fields, false)),
                TableLookup.Unmatched.DROPPED,
                Map.of(),
                1);
    }

    /// The rows that pass any of the filters.
    static Selection passingAny(List<RowFilter> filters, Batch batch) {
        Selection passing = Selection.none();
        for (RowFilter filter : filters) {
            passing = passing.or(filter.apply(batch));
        }
        return passing;
    }

    @Override
    public void add(Batch batch, Groups groups) {
        Column[] columns = fields.stream().map(batch::column).toArray(Column[]::new);
        String[] key = new String[columns.length];
        for (int filter = 0; filter < filters.size(); filter++) {
            Selection selection = filters.get(filter).apply(batch);
            for (int position = 0; position < selection.size(); position++) {
                if (read(columns, selection.row(position), key)) {
                    mark(key, 1L << filter);
                }
            }
        }
    }

    private static boolean read(Column[] columns, int row, String[] key) {
        for (int field = 0; field < key.length; field++) {
            if (!columns[field].isPresent(row)) {
                return false;
            }
            key[field] = columns[field].text(row);
        }
        return true;
    }

    private void mark(String[] key, long bits) {
        int number = keys.find(ONE_GROUP, key);
        if (number >= MOST_KEYS) {
            throw new QueryException(
                    "too-many-keys",
                    "more than "
                            + MOST_KEYS
                            + " keys pass a filter in `where`: filter before, so that fewer do");
        }
        if (number >= passed.length) {
            passed = Arrays.copyOf(passed, number * 2);
        }
        passed[number] |= bits;
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        SharedKeys theirs = (SharedKeys) other;
        String[] key = new String[fields.size()];
        for (int number = 0; number < theirs.keys.size(); number++) {
            for (int field = 0; field < key.length; field++) {
                key[field] = theirs.keys.text(number, field);
            }
            mark(key, theirs.passed[number]);
        }
    }

    @Override
    public GroupedRows results(int groups) {
        GroupedRows.Builder rows = new GroupedRows.Builder();
        long all = -1L >>> (Long.SIZE - filters.size());
        IntStream.range(0, keys.size())
                .filter(number -> passed[number] == all)
                .boxed()
                .sorted(keys.byTuple())
                .forEach(number -> {
                    Map<String, String> row = rows.row(ONE_GROUP);
                    for (int field = 0; field < fields.size(); field++) {
                        row.put(fields.get(field), keys.text(number, field));
                    }
                });
        return rows.build(groups);
    }

    @Override
    public long retainedBytes() {
        return keys.retainedBytes() + (long) passed.length * Long.BYTES;
    }
}
