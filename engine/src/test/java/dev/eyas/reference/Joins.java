package dev.eyas.reference;

import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Steps of the main query that look at rows of other queries over the same events.
final class Joins {

    private static final Set<String> NAMES =
            Set.of("defineTable", "match", "join", "selfJoinFilter");

    private final List<Row> events;
    private final Map<String, List<Row>> tables = new HashMap<>();

    Joins(List<Row> events) {
        this.events = List.copyOf(events);
    }

    /// The rows behind a step, if it is one of these.
    Optional<List<Row>> rows(Stage stage, List<Row> rows) {
        if (stage instanceof Stage.Apply apply && NAMES.contains(apply.call().name())) {
            return Optional.of(rows(new Arguments(apply.call()), false, rows));
        }
        return stage instanceof Stage.Where(_, Filter filter)
                        && filter instanceof Filter.Not(_, Filter operand)
                        && operand instanceof Filter.Call call
                        && NAMES.contains(call.call().name())
                ? Optional.of(rows(new Arguments(call.call()), true, rows))
                : Optional.empty();
    }

    private List<Row> rows(Arguments call, boolean negated, List<Row> rows) {
        return switch (call.name()) {
            case "defineTable" -> {
                tables.put(call.text("name"), table(call));
                yield rows;
            }
            case "match" -> match(call, rows);
            case "join" -> join(call, negated, rows);
            case "selfJoinFilter" -> selfJoin(call, negated, rows);
            case String other -> throw new UnsupportedOperationException(other);
        };
    }

    private static Pipeline pipeline(Expr expr) {
        if (expr instanceof Expr.Subquery query) {
            return query.pipeline();
        }
        throw new UnsupportedOperationException(expr.toString());
    }

    private List<Row> table(Arguments call) {
        return Pipelines.rows(pipeline(call.expr("query")), events).stream()
                .map(row -> row.only(call.texts("include")))
                .toList();
    }

    /// Of several rows the last counts first. Its key is not added; what it lacks stays as it was.
    private List<Row> match(Arguments call, List<Row> rows) {
        String column = call.text("column");
        List<Row> table = tables.getOrDefault(call.text("table"), List.of()).reversed();
        String most = call.textOr("nrows", "1");
        List<Row> result = new ArrayList<>();
        for (Row row : rows) {
            List<Row> found =
                    row.get(call.text("field"))
                            .map(key -> with(Map.of(column, key), table, most))
                            .orElse(List.of());
            for (Row match : found) {
                Row made = row;
                for (Map.Entry<String, String> cell : match.fields().entrySet()) {
                    boolean isWanted =
                            !cell.getKey().equals(column)
                                    && (call.find("include").isEmpty()
                                            || call.texts("include").contains(cell.getKey()));
                    made = isWanted ? made.with(cell.getKey(), Optional.of(cell.getValue())) : made;
                }
                result.add(made);
            }
            if (found.isEmpty() && call.textOr("strict", "true").equals("false")) {
                result.add(row);
            }
        }
        return result;
    }

    private static List<Row> with(Map<String, String> wanted, List<Row> rows, String most) {
        return rows.stream()
                .filter(row ->
                        wanted.entrySet().stream()
                                .allMatch(cell ->
                                        row.get(cell.getKey())
                                                .equals(Optional.of(cell.getValue()))))
                .limit(most.equals("max") ? Long.MAX_VALUE : Long.parseLong(most))
                .toList();
    }

    /// Of several rows the newest, or the last, counts first; what it lacks becomes an empty text.
    private List<Row> join(Arguments call, boolean negated, List<Row> rows) {
        List<Row> others = Pipelines.rows(pipeline(call.expr("query")), events).reversed();
        String key = call.textOr("key", call.text("field"));
        List<Row> result = new ArrayList<>();
        for (Row row : rows) {
            List<Row> found =
                    row.get(call.text("field"))
                            .map(text -> with(Map.of(key, text), others, call.textOr("max", "1")))
                            .orElse(List.of());
            if (negated) {
                result.addAll(found.isEmpty() ? List.of(row) : List.of());
                continue;
            }
            for (Row match : found) {
                Row made = row;
                for (String field : call.texts("include")) {
                    made = made.with(field, match.get(field).or(() -> Optional.of("")));
                }
                result.add(made);
            }
            if (found.isEmpty() && call.textOr("mode", "inner").equals("left")) {
                result.add(row);
            }
        }
        return result;
    }

    /// Every filter is passed by some row of the key.
    private static List<Row> selfJoin(Arguments call, boolean negated, List<Row> rows) {
        List<Pipeline> filters =
                Arguments.elements(call.expr("where")).stream().map(Joins::pipeline).toList();
        Set<List<String>> keys = new HashSet<>(keys(call, rows));
        for (Pipeline filter : filters) {
            keys.retainAll(keys(call, rows.stream().filter(row -> passes(filter, row)).toList()));
        }
        boolean isPrefiltered = call.textOr("prefilter", "false").equals("true");
        return rows.stream()
                .filter(row -> key(call, row).map(keys::contains).orElse(false) != negated)
                .filter(row ->
                        !isPrefiltered || filters.stream().anyMatch(filter -> passes(filter, row)))
                .toList();
    }

    private static boolean passes(Pipeline filter, Row row) {
        return !Pipelines.rows(filter, List.of(row)).isEmpty();
    }

    private static Set<List<String>> keys(Arguments call, List<Row> rows) {
        Set<List<String>> keys = new HashSet<>();
        rows.forEach(row -> key(call, row).ifPresent(keys::add));
        return keys;
    }

    private static Optional<List<String>> key(Arguments call, Row row) {
        List<String> fields = call.texts("field");
        List<String> values = fields.stream().flatMap(field -> row.get(field).stream()).toList();
        return values.size() == fields.size() ? Optional.of(values) : Optional.empty();
    }
}
