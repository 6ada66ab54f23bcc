package dev.eyas.function.chart;

import dev.eyas.data.Batch;
import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.GroupedRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The conversions of a chart: one for all numbers, or one for each field in their order.
record UnitConversions(List<UnitConversion> conversions) {

    UnitConversions {
        conversions = List.copyOf(conversions);
    }

    /// @param length milliseconds of a bucket
    GroupedRows apply(GroupedRows rows, long length) {
        if (conversions.isEmpty()) {
            return rows;
        }
        GroupedRows.Builder converted = new GroupedRows.Builder();
        Batch batch = rows.batch();
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            converted.add(
                    rows.groups().of(row),
                    apply(batch.fields(row), length),
                    batch.rows().event(row));
        }
        return converted.build(rows.groups().count());
    }

    private Map<String, String> apply(Map<String, String> fields, long length) {
        Map<String, String> converted = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            int place = conversions.size() == 1 ? 0 : converted.size();
            Numeric number = NumberText.parse(value);
            Numeric result =
                    number.isNumber() && place < conversions.size()
                            ? conversions.get(place).apply(number, length)
                            : Numeric.NONE;
            converted.put(name, result.isNumber() ? result.text() : value);
        });
        return converted;
    }
}
