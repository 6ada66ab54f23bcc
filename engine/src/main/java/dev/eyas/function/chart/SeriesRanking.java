package dev.eyas.function.chart;

import dev.eyas.data.CodePointOrder;
import dev.eyas.data.NumberText;
import dev.eyas.data.Warnings.Place;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.stats.ExactSum;
import dev.eyas.function.stats.GroupKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Decides which series of a chart are kept when there are too many: those whose numbers, of all
/// functions in all buckets, have the largest sum.
final class SeriesRanking {

    /// Whoever left the limit alone wants to hear of series left out.
    static final int USUAL_LIMIT = 10;

    private final Chart chart;
    private final GroupKeys keys;
    private final ByGroup rows;
    private int most;

    SeriesRanking(Chart chart, GroupKeys keys, ByGroup rows) {
        this.chart = chart;
        this.keys = keys;
        this.rows = rows;
    }

    private record Series(List<String> values, List<Integer> groups, ExactSum sum) {

        private static final Comparator<Series> LARGEST_FIRST =
                Comparator.comparing(Series::sum, ExactSum::compareExactly)
                        .reversed()
                        .thenComparing(Series::values, Series::compare);

        private static int compare(List<String> left, List<String> right) {
            for (int field = 0; field < left.size(); field++) {
                int comparison = CodePointOrder.INSTANCE.compare(left.get(field), right.get(field));
                if (comparison != 0) {
                    return comparison;
                }
            }
            return 0;
        }
    }

    /// Those of the groups that belong to a series that is kept.
    Set<Integer> kept(List<Integer> groups) {
        Map<List<String>, Series> byValues = new HashMap<>();
        for (int group : groups) {
            Series series =
                    byValues.computeIfAbsent(
                            values(group),
                            values -> new Series(values, new ArrayList<>(), new ExactSum()));
            series.groups().add(group);
            for (int place = 0; place < rows.count(group); place++) {
                rows.fields(group, place)
                        .values()
                        .forEach(value -> series.sum().add(NumberText.parse(value)));
            }
        }
        most = Math.max(most, byValues.size());
        Set<Integer> kept = new HashSet<>();
        byValues.values().stream()
                .sorted(Series.LARGEST_FIRST)
                .limit(chart.limit())
                .forEach(series -> kept.addAll(series.groups()));
        return kept;
    }

    private List<String> values(int group) {
        List<String> values = new ArrayList<>();
        for (int field = 0; field < chart.fields().size(); field++) {
            values.add(keys.text(group, field + 1));
        }
        return values;
    }

    void tell() {
        if (most > chart.limit() && chart.limit() == USUAL_LIMIT) {
            chart.warnings()
                    .add(
                            "series-limit",
                            String.format(
                                    Locale.ROOT,
                                    "%s() kept %,d of %,d series, those with the largest sum: set limit=",
                                    chart.function(),
                                    chart.limit(),
                                    most),
                            Place.NOWHERE);
        }
    }
}
