package dev.eyas.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The rows of aggregate functions that choose among the values there are.
final class Selections {

    static final List<String> NAMES =
            List.of(
                    "selectLast",
                    "selectFromMin",
                    "selectFromMax",
                    "table",
                    "top",
                    "array:union",
                    "array:intersection");

    private Selections() {}

    static List<Row> rows(Arguments call, Optional<String> output, List<Row> rows) {
        return switch (call.name()) {
            case "selectLast" -> latest(call.texts("fields"), rows);
            case "selectFromMin" -> from(call, rows, 1);
            case "selectFromMax" -> from(call, rows, -1);
            case "table" -> table(call, rows);
            case "top" -> top(call, rows);
            case "array:union", "array:intersection" -> array(call, output, rows);
            case String other -> throw new UnsupportedOperationException(other);
        };
    }

    /// The values of the last rows that have them: events stand in the order of time, other rows in
    /// that of the step before.
    private static List<Row> latest(List<String> fields, List<Row> rows) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String field : fields) {
            rows.forEach(row -> row.get(field).ifPresent(text -> found.put(field, text)));
        }
        return found.isEmpty() ? List.of() : List.of(Row.made(found));
    }

    /// Of rows with equal numbers the latest counts.
    private static List<Row> from(Arguments call, List<Row> rows, int direction) {
        Optional<Row> best = Optional.empty();
        Optional<BigDecimal> least = Optional.empty();
        for (Row row : rows) {
            Optional<BigDecimal> number =
                    row.get(call.text("field")).flatMap(Num::read).map(Num::value);
            if (number.isPresent()
                    && (least.isEmpty() || isAsGood(number.get(), least.get(), direction))) {
                best = Optional.of(row);
                least = number;
            }
        }
        return best.map(row -> row.only(call.texts("include")).fields())
                .filter(fields -> !fields.isEmpty())
                .map(fields -> List.of(Row.made(fields)))
                .orElse(List.of());
    }

    private static boolean isAsGood(BigDecimal number, BigDecimal best, int direction) {
        int order = number.compareTo(best);
        return direction > 0 ? order <= 0 : order >= 0;
    }

    private static List<Row> table(Arguments call, List<Row> rows) {
        List<String> fields = call.texts("fields");
        return Aggregates.ordered(call, call.texts("sortby"), rows).stream()
                .map(row -> Row.made(row.only(fields).fields()))
                .toList();
    }

    private static List<Row> top(Arguments call, List<Row> rows) {
        List<String> fields = call.texts("field");
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        for (Row row : rows) {
            List<String> key = fields.stream().flatMap(field -> row.get(field).stream()).toList();
            if (key.size() == fields.size()) {
                counts.merge(key, 1L, Long::sum);
            }
        }
        Comparator<Map.Entry<List<String>, Long>> order =
                Map.Entry.<List<String>, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Aggregates::compareTuples));
        List<Row> result = new ArrayList<>();
        long rest = counts.values().stream().mapToLong(Long::longValue).sum();
        for (Map.Entry<List<String>, Long> entry :
                counts.entrySet().stream().sorted(order).limit(Aggregates.limit(call)).toList()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int key = 0; key < fields.size(); key++) {
                row.put(fields.get(key), entry.getKey().get(key));
            }
            row.put("_count", entry.getValue().toString());
            rest -= entry.getValue();
            result.add(Row.made(row));
        }
        if (rest > 0 && call.find("rest").isPresent()) {
            Map<String, String> row = new LinkedHashMap<>();
            fields.forEach(field -> row.put(field, call.text("rest")));
            row.put("_count", Long.toString(rest));
            result.add(Row.made(row));
        }
        return result;
    }

    /// Rows without the array do not count; the result is in the order of its texts.
    private static List<Row> array(Arguments call, Optional<String> output, List<Row> rows) {
        Optional<TreeSet<String>> result = Optional.empty();
        boolean isUnion = call.name().equals("array:union");
        for (Row row : rows) {
            List<String> elements = Fields.elements(call, row);
            if (!elements.isEmpty()) {
                TreeSet<String> values =
                        result.orElseGet(() -> {
                            TreeSet<String> first = new TreeSet<>(Aggregates::compareCodePoints);
                            first.addAll(elements);
                            return first;
                        });
                if (isUnion) {
                    values.addAll(elements);
                } else {
                    values.retainAll(elements);
                }
                result = Optional.of(values);
            }
        }
        String name = output.orElse(call.textOr("as", isUnion ? "_union" : "_intersection"));
        Map<String, String> fields = new LinkedHashMap<>();
        for (String value : result.orElseGet(TreeSet::new)) {
            fields.put(name + "[" + fields.size() + "]", value);
        }
        return fields.isEmpty() ? List.of() : List.of(Row.made(fields));
    }
}
