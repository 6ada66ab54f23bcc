package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.NumberText;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The state of `groupBy` and what is like it: one inner state serves all groups, which are
/// numbered densely over all outer groups.
public final class Grouping implements Accumulator {

    private static final Comparator<Sized> LARGEST_FIRST =
            Comparator.comparing(Sized::sum, ExactSum::compareExactly).reversed();

    private final List<String> fields;
    private final List<String> names;
    private final Accumulator inner;
    private final int limit;
    private final Warnings warnings;
    private final GroupKeys keys;
    private final String[] tuple;

    private Grouping(
            List<String> fields,
            List<String> names,
            Accumulator inner,
            int limit,
            Warnings warnings) {
        this.fields = fields;
        this.names = names;
        this.inner = inner;
        this.limit = limit;
        this.warnings = warnings;
        this.keys = new GroupKeys(fields.size());
        this.tuple = new String[fields.size()];
    }

    /// Groups by the values of fields; the largest groups stay when there are more than the limit.
    static Grouping by(List<String> fields, Accumulator inner, int limit, Warnings warnings) {
        List<String> distinct = fields.stream().distinct().toList();
        return new Grouping(distinct, distinct, inner, limit, warnings);
    }

    /// Groups by the values of fields, which rows show under other names.
    public static Grouping named(
            List<String> fields, List<String> names, Accumulator inner, Warnings warnings) {
        return new Grouping(fields, names, inner, Integer.MAX_VALUE, warnings);
    }

    @Override
    public void add(Batch batch, Groups groups) {
        Column[] columns = fields.stream().map(batch::column).toArray(Column[]::new);
        Selection selection = batch.selection();
        for (Column column : columns) {
            if (!(column instanceof Column.Constant)) {
                selection = selection.where(column::isPresent);
            }
        }
        if (selection.isEmpty()) {
            return;
        }
        int[] byRow = new int[batch.rows().size()];
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            for (int field = 0; field < columns.length; field++) {
                tuple[field] = columns[field].text(row);
            }
            byRow[row] = keys.find(groups.of(row), tuple);
        }
        inner.add(batch.select(selection), new Groups(byRow, keys.size()));
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        Grouping grouping = (Grouping) other;
        int[] innerMapping = new int[grouping.keys.size()];
        for (int group = 0; group < innerMapping.length; group++) {
            for (int field = 0; field < tuple.length; field++) {
                tuple[field] = grouping.keys.text(group, field);
            }
            innerMapping[group] = keys.find(mapping[grouping.keys.outer(group)], tuple);
        }
        inner.merge(grouping.inner, innerMapping);
    }

    @Override
    public GroupedRows results(int groups) {
        ByGroup innerRows = inner.results(keys.size()).byGroup();
        KeyedRows rows = new KeyedRows("groupBy", innerRows, warnings);
        List<List<Integer>> byOuter = groupsByOuter(groups);
        long kept = 0;
        for (int outer = 0; outer < groups; outer++) {
            List<Integer> members = cut(byOuter.get(outer), innerRows);
            members.sort(keys.byTuple());
            for (int group : members) {
                rows.add(outer, group, keyFields(group));
            }
            kept += members.size();
        }
        tellCut(kept);
        return rows.build(groups);
    }

    private Map<String, String> keyFields(int group) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int field = 0; field < tuple.length; field++) {
            row.put(names.get(field), keys.text(group, field));
        }
        return row;
    }

    private List<List<Integer>> groupsByOuter(int outers) {
        List<List<Integer>> byOuter = new ArrayList<>(outers);
        for (int outer = 0; outer < outers; outer++) {
            byOuter.add(new ArrayList<>());
        }
        for (int group = 0; group < keys.size(); group++) {
            byOuter.get(keys.outer(group)).add(group);
        }
        return byOuter;
    }

    /// The groups whose numbers have the largest sum, when there are more than the limit allows.
    private List<Integer> cut(List<Integer> groups, ByGroup innerRows) {
        if (groups.size() <= limit) {
            return groups;
        }
        return groups.stream()
                .map(group -> new Sized(group, sum(innerRows, group)))
                .sorted(LARGEST_FIRST.thenComparing(Sized::group, keys.byTuple()))
                .limit(limit)
                .map(Sized::group)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private record Sized(int group, ExactSum sum) {}

    private static ExactSum sum(ByGroup rows, int group) {
        ExactSum sum = new ExactSum();
        for (int place = 0; place < rows.count(group); place++) {
            rows.fields(group, place).values().forEach(value -> sum.add(NumberText.parse(value)));
        }
        return sum;
    }

    private void tellCut(long kept) {
        if (kept < keys.size()) {
            warnings.add(
                    "groupby-limit",
                    String.format(
                            Locale.ROOT,
                            "groupBy() kept %,d of %,d groups, those with the largest sum: raise limit=",
                            kept,
                            keys.size()),
                    Place.NOWHERE);
        }
    }

    @Override
    public long retainedBytes() {
        return keys.retainedBytes() + inner.retainedBytes();
    }

    /// The rows of groups exist twice for a while.
    @Override
    public long resultBytes() {
        return inner.resultBytes() + keys.size() * 2L * Retained.BYTES_PER_ROW;
    }
}
