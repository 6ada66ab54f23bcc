package dev.eyas.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Aggregates that look at the time of rows.
final class Times {

    static final List<String> NAMES = List.of("bucket", "series");

    private Times() {}

    static List<Row> rows(Arguments call, List<Row> rows) {
        List<Row> timed = rows.stream().filter(row -> row.get("@timestamp").isPresent()).toList();
        return switch (call.name()) {
            case "bucket" -> buckets(call, timed);
            case "series" -> series(call, timed);
            case String other -> throw new UnsupportedOperationException(other);
        };
    }

    private static long time(Row row) {
        return Long.parseLong(row.fields().getOrDefault("@timestamp", ""));
    }

    /// A row for each stretch of time from the first with events to the last.
    private static List<Row> buckets(Arguments call, List<Row> rows) {
        long span = Long.parseLong(call.text("span").replace("ms", ""));
        Map<Long, List<Row>> buckets = new HashMap<>();
        for (Row row : rows) {
            buckets.computeIfAbsent(Math.floorDiv(time(row), span), _ -> new ArrayList<>())
                    .add(row);
        }
        long first = buckets.keySet().stream().mapToLong(Long::longValue).min().orElse(0);
        long last = buckets.keySet().stream().mapToLong(Long::longValue).max().orElse(-1);
        List<Row> result = new ArrayList<>();
        for (long bucket = first; bucket <= last; bucket++) {
            Row start = Row.made(Map.of("_bucket", Long.toString(bucket * span)));
            result.addAll(
                    Aggregates.joined(
                            List.of(start),
                            Aggregates.product(
                                    call.expr("function"),
                                    buckets.getOrDefault(bucket, List.of()))));
        }
        return result;
    }

    /// The values in the order of time, also those that repeat.
    private static List<Row> series(Arguments call, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        long start = time(rows.getFirst());
        fields.put("@timestamp", Long.toString(start));
        fields.put("_duration", Long.toString(time(rows.getLast()) - start));
        for (String field : call.texts("collect")) {
            List<String> values = Aggregates.texts(field, rows);
            if (!values.isEmpty()) {
                fields.put(field, String.join(call.textOr("separator", "\n"), values));
            }
        }
        return List.of(Row.made(fields));
    }
}
