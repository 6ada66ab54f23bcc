package dev.eyas.reference;

import dev.eyas.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Functions over the elements of arrays, each of which is looked at as if it were a row.
final class Elements {

    private Elements() {}

    /// Whether an element passes the filter.
    static boolean exists(Arguments call, Row row) {
        Predicate<String> passes = passes(call, call.expr("condition"), row);
        return Fields.elements(call, row).stream().anyMatch(passes);
    }

    static boolean found(Arguments call, Row row) {
        int flags = call.textOr("flags", "").equals("i") ? Pattern.CASE_INSENSITIVE : 0;
        Pattern regex = Pattern.compile(call.text("regex").replace("$", "\\z"), flags);
        return Fields.elements(call, row).stream().anyMatch(text -> regex.matcher(text).find());
    }

    /// The elements that pass the filter, in order; those of an array that was longer are gone.
    static Row kept(Arguments call, Row row) {
        List<String> kept =
                Fields.elements(call, row).stream()
                        .filter(passes(call, call.expr("function"), row))
                        .toList();
        return written(call, row, kept);
    }

    /// What the steps write for each element.
    static Row computed(Arguments call, Row row) {
        List<String> results = new ArrayList<>();
        for (String element : Fields.elements(call, row)) {
            Row one = row.with(call.text("var"), Optional.of(element));
            for (Row made :
                    Pipelines.rows(pipeline(call.expr("function")).pipeline(), List.of(one))) {
                made.get(array(call.textOr("asArray", call.text("array")))).ifPresent(results::add);
            }
        }
        return written(call, row, results);
    }

    /// Each element as a row of its own; what stands behind a gap goes with the array.
    static List<Row> split(Arguments call, Row row) {
        String name = call.text("field");
        List<String> elements = Fields.elements(call, row);
        if (elements.isEmpty()) {
            return List.of(row);
        }
        Row rest = row;
        for (String field : row.fields().keySet()) {
            if (field.startsWith(name + "[")) {
                rest = rest.without(field);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < elements.size(); index++) {
            rows.add(
                    rest.with("_index", Optional.of(Integer.toString(index)))
                            .with(name, Optional.of(elements.get(index))));
        }
        return rows;
    }

    /// The figures of all elements of all rows.
    static List<Row> reduced(Arguments call, List<Row> rows) {
        List<Row> elements =
                rows.stream()
                        .flatMap(row -> Fields.elements(call, row).stream())
                        .map(element -> Row.made(Map.of(call.text("var"), element)))
                        .toList();
        return Aggregates.product(call.expr("function"), elements);
    }

    private static Predicate<String> passes(Arguments call, Expr filter, Row row) {
        return element ->
                !Pipelines.rows(
                                pipeline(filter).pipeline(),
                                List.of(row.with(call.text("var"), Optional.of(element))))
                        .isEmpty();
    }

    private static Expr.Subquery pipeline(Expr expr) {
        return (Expr.Subquery) expr;
    }

    private static Row written(Arguments call, Row row, List<String> elements) {
        String name = array(call.textOr("asArray", call.text("array")));
        if (Fields.elements(call, row).isEmpty()) {
            return row;
        }
        Row result = row;
        for (int index = 0; result.get(name + "[" + index + "]").isPresent(); index++) {
            result = result.without(name + "[" + index + "]");
        }
        for (int index = 0; index < elements.size(); index++) {
            result = result.with(name + "[" + index + "]", Optional.of(elements.get(index)));
        }
        return result;
    }

    private static String array(String name) {
        return name.replace("[]", "");
    }
}
