package dev.eyas.function.chart;

import dev.eyas.data.Warnings;
import java.time.ZoneId;
import java.util.List;

/// What a call of `bucket` or `timeChart` asks for.
///
/// @param function who is called, for warnings
/// @param fields the fields whose values make series
/// @param limit how many series are kept
record Chart(
        String function,
        List<String> fields,
        Spans spans,
        ZoneId zone,
        int limit,
        UnitConversions units,
        Warnings warnings) {

    /// The field that holds where a bucket begins, in milliseconds.
    static final String BUCKET = "_bucket";

    Chart {
        fields = fields.stream().distinct().toList();
    }
}
