package dev.eyas.reference;

import dev.eyas.syntax.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Functions over rows that stand in an order.
final class Sequences {

    static final Set<String> NAMES = Set.of("accumulate", "neighbor", "slidingWindow");

    private Sequences() {}

    static List<Row> rows(Expr.Call expr, List<Row> rows) {
        Arguments call = new Arguments(expr);
        List<Row> result = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            result.add(
                    switch (call.name()) {
                        case "accumulate", "slidingWindow" -> accumulated(call, rows, at);
                        case "neighbor" -> beside(call, rows, at);
                        case String other -> throw new UnsupportedOperationException(other);
                    });
        }
        return result;
    }

    /// The row with the figures of all rows up to it, or of the last ones.
    private static Row accumulated(Arguments call, List<Row> rows, int at) {
        int end = call.textOr("current", "include").equals("include") ? at + 1 : at;
        int length = Integer.parseInt(call.textOr("events", Integer.toString(end)));
        Map<String, String> fields = new LinkedHashMap<>(rows.get(at).fields());
        Aggregates.product(call.expr("function"), rows.subList(Math.max(0, end - length), end))
                .forEach(figures -> fields.putAll(figures.fields()));
        return new Row(rows.get(at).event(), fields, rows.get(at).origin());
    }

    private static Row beside(Arguments call, List<Row> rows, int at) {
        int distance = Integer.parseInt(call.textOr("distance", "1"));
        int place =
                call.textOr("direction", "preceding").equals("preceding")
                        ? at - distance
                        : at + distance;
        Row row = rows.get(at);
        if (place < 0 || place >= rows.size()) {
            return row;
        }
        String prefix = call.find("prefix").map(_ -> call.text("prefix") + ".").orElse("");
        for (String field : call.texts("include")) {
            Optional<String> value = rows.get(place).get(field);
            row = row.with(prefix + field, value);
        }
        return row;
    }
}
