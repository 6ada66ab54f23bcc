package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.data.Warnings;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The state of `top`: a grouping by the ranked fields with one measure, ranked when results are
/// asked for.
final class Ranking implements Accumulator {

    /// What the measure is called inside; no field of a query can be called so.
    static final String MEASURE = "\u0000measure";

    private final Shape shape;
    private final Grouping grouping;

    /// @param measure gives each group at most one row with the field [#MEASURE]
    Ranking(Shape shape, Accumulator measure, Warnings warnings) {
        this.shape = shape;
        this.grouping = Grouping.by(shape.fields(), measure, Integer.MAX_VALUE, warnings);
    }

    /// What values are ranked by: something that adds up over values, or a maximum.
    enum Measure {
        ADDITIVE,
        LARGEST
    }

    /// What comes out.
    ///
    /// @param share the field for the percentage of the total, if asked for
    /// @param rest what stands in the ranked fields of the row for all other values, if asked for
    record Shape(
            List<String> fields,
            Measure measure,
            String output,
            int limit,
            Optional<String> share,
            Optional<String> rest) {
        Shape {
            fields = List.copyOf(fields);
        }
    }

    private record Ranked(Map<String, String> fields, Optional<String> text, Numeric number) {}

    @Override
    public void add(Batch batch, Groups groups) {
        grouping.add(batch, groups);
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        grouping.merge(((Ranking) other).grouping, mapping);
    }

    @Override
    public GroupedRows results(int groups) {
        ByGroup measured = grouping.results(groups).byGroup();
        GroupedRows.Builder rows = new GroupedRows.Builder();
        for (int group = 0; group < groups; group++) {
            List<Ranked> ranked = ranked(measured, group);
            Numeric total = total(ranked);
            int shown = Math.min(shape.limit(), ranked.size());
            for (Ranked value : ranked.subList(0, shown)) {
                fill(rows.row(group), value, total);
            }
            if (shape.rest().isPresent() && shown < ranked.size()) {
                Ranked others = rest(ranked.subList(shown, ranked.size()), shape.rest().get());
                fill(rows.row(group), others, total);
            }
        }
        return rows.build(groups);
    }

    /// Largest first; equal ones stay in the order of their fields. What has no value is not
    /// ranked.
    private static List<Ranked> ranked(ByGroup measured, int group) {
        List<Ranked> ranked = new ArrayList<>();
        for (int place = 0; place < measured.count(group); place++) {
            Map<String, String> fields = measured.fields(group, place);
            String text = fields.remove(MEASURE);
            if (text != null) {
                ranked.add(new Ranked(fields, Optional.of(text), NumberText.parse(text)));
            }
        }
        ranked.sort(Comparator.comparing(Ranked::number, ExactOrder::compare).reversed());
        return ranked;
    }

    private static Numeric total(List<Ranked> values) {
        ExactSum sum = new ExactSum();
        for (Ranked value : values) {
            sum.add(value.number());
        }
        return sum.total();
    }

    /// All values behind the limit as one: their sum, or the first and so largest of them.
    private Ranked rest(List<Ranked> others, String label) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : shape.fields()) {
            fields.put(field, label);
        }
        if (shape.measure() == Measure.LARGEST) {
            return new Ranked(fields, others.getFirst().text(), others.getFirst().number());
        }
        Numeric sum = total(others);
        return new Ranked(fields, sum.isNumber() ? Optional.of(sum.text()) : Optional.empty(), sum);
    }

    private void fill(Map<String, String> row, Ranked value, Numeric total) {
        row.putAll(value.fields());
        value.text().ifPresent(text -> row.put(shape.output(), text));
        if (shape.share().isPresent() && total.isNumber() && total.real() != 0) {
            Numeric share = Numeric.of(value.number().real() / total.real() * 100);
            if (share.isNumber()) {
                row.put(shape.share().get(), share.text());
            }
        }
    }

    @Override
    public long retainedBytes() {
        return grouping.retainedBytes();
    }

    @Override
    public long resultBytes() {
        return grouping.resultBytes();
    }
}
