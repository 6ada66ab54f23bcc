package dev.eyas.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes queries of what SQL can say, and says it: filters, assignments, groups, orders.
final class RandomTranslation {

    static final List<String> FIELDS = List.of("a", "b", "c", "d", "e");

    private final RandomGenerator random;
    private final RandomConditions conditions;
    private final RandomExpressions expressions;
    private final List<String> stages = new ArrayList<>();
    private final SqlPipeline sql;

    private RandomTranslation(RandomGenerator random, String table) {
        this.random = random;
        this.conditions = new RandomConditions(random);
        this.expressions = new RandomExpressions(random);
        this.sql = new SqlPipeline(table, FIELDS);
    }

    static Translated query(RandomGenerator random, String table) {
        return new RandomTranslation(random, table).query();
    }

    private Translated query() {
        steps(1 + random.nextInt(3));
        String direction = "DESC";
        if (random.nextInt(4) > 0) {
            aggregate();
            direction = "ASC";
            steps(random.nextInt(3));
            if (random.nextInt(3) == 0) {
                sort();
            }
        }
        return new Translated(String.join(" | ", stages), sql.text(direction));
    }

    private void steps(int count) {
        for (int step = 0; step < count; step++) {
            step();
        }
    }

    private void step() {
        List<String> fields = sql.columns();
        String target = random.nextInt(3) == 0 ? one(fields) : one(List.of("d", "e"));
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
                Translated condition = conditions.condition(fields, 2);
                stages.add(condition.cql());
                sql.where(condition.sql());
            }
            case 3 -> {
                Translated test = expressions.test(fields, 2);
                stages.add("test(" + test.cql() + ")");
                sql.where(test.sql() + " = 'true'");
            }
            case 4, 5 -> {
                Translated value = expressions.expression(fields, 2);
                stages.add(target + " := " + value.cql());
                sql.assign(target, value.sql());
            }
            case 6 -> {
                String field = one(fields);
                stages.add("default(field=" + field + ", value=\"x\")");
                sql.assign(field, "coalesce(" + SqlPipeline.name(field) + ", 'x')");
            }
            case 7 -> cases(target);
            default -> moved();
        }
    }

    private void cases(String target) {
        Translated first = conditions.condition(sql.columns(), 1);
        Translated second = conditions.condition(sql.columns(), 1);
        stages.add(
                "case { "
                        + first.cql()
                        + " | "
                        + target
                        + " := \"1\"; "
                        + second.cql()
                        + " | "
                        + target
                        + " := \"y\"; * }");
        sql.assign(
                target,
                "CASE WHEN " + first.sql() + " THEN '1' WHEN " + second.sql() + " THEN 'y' END");
    }

    private void moved() {
        String from = one(sql.columns());
        String to = one(sql.columns());
        if (from.equals(to)) {
            stages.add("drop(" + from + ")");
            sql.drop(from);
        } else {
            stages.add("rename(" + from + ", as=" + to + ")");
            sql.rename(from, to);
        }
    }

    private void aggregate() {
        switch (random.nextInt(6)) {
            case 0, 1 -> grouped(List.of(one(FIELDS)));
            case 2 -> {
                String first = one(FIELDS);
                String second = one(FIELDS);
                grouped(first.equals(second) ? List.of(first) : List.of(first, second));
            }
            case 3 -> {
                List<Translated> figures = figures();
                stages.add(call(figures));
                sql.group(List.of(), named(figures));
            }
            case 4 -> top(one(FIELDS));
            default -> sort();
        }
    }

    private void grouped(List<String> keys) {
        List<Translated> figures = figures();
        stages.add("groupBy([" + String.join(", ", keys) + "], function=" + call(figures) + ")");
        sql.group(keys, named(figures));
    }

    private static String call(List<Translated> figures) {
        List<String> calls = new ArrayList<>();
        for (int figure = 0; figure < figures.size(); figure++) {
            calls.add(figures.get(figure).cql() + "as=n" + figure + ")");
        }
        return "[" + String.join(", ", calls) + "]";
    }

    private static List<Translated> named(List<Translated> figures) {
        List<Translated> named = new ArrayList<>();
        for (int figure = 0; figure < figures.size(); figure++) {
            named.add(new Translated("n" + figure, figures.get(figure).sql()));
        }
        return named;
    }

    /// A count, so that there is a row, and others; without their names.
    private List<Translated> figures() {
        List<Translated> figures = new ArrayList<>();
        figures.add(new Translated("count(", "CAST(count(*) AS VARCHAR)"));
        int more = random.nextInt(4);
        for (int figure = 0; figure < more; figure++) {
            figures.add(figure(one(sql.columns())));
        }
        return figures;
    }

    private Translated figure(String field) {
        String column = SqlPipeline.name(field);
        String number = "num(" + column + ")";
        return switch (random.nextInt(7)) {
            case 0 ->
                    new Translated(
                            "count(" + field + ", ", "CAST(count(" + column + ") AS VARCHAR)");
            case 1 ->
                    new Translated(
                            "count(" + field + ", distinct=true, ",
                            "CAST(count(DISTINCT " + column + ") AS VARCHAR)");
            case 2 ->
                    new Translated("sum(" + field + ", ", "txt(coalesce(sum(" + number + "), 0))");
            case 3 ->
                    new Translated(
                            "avg(" + field + ", ",
                            "txt(sum(" + number + ") / nullif(count(" + number + "), 0))");
            case 4 -> new Translated("min(" + field + ", ", extreme(column, "ASC"));
            case 5 -> new Translated("max(" + field + ", ", extreme(column, "DESC"));
            default ->
                    new Translated(
                            "range(" + field + ", ",
                            "txt(max(" + number + ") - min(" + number + "))");
        };
    }

    /// The spelling of the earliest among equal numbers.
    private static String extreme(String column, String direction) {
        return "first("
                + column
                + " ORDER BY num("
                + column
                + ") "
                + direction
                + ", place) FILTER (WHERE num("
                + column
                + ") IS NOT NULL)";
    }

    private void top(String field) {
        int limit = 1 + random.nextInt(5);
        stages.add("top(" + field + ", limit=" + limit + ")");
        sql.group(List.of(field), List.of(new Translated("_count", "CAST(count(*) AS VARCHAR)")));
        sql.first("num(\"_count\") DESC, " + SqlPipeline.name(field), limit);
    }

    private void sort() {
        String field = one(sql.columns());
        String column = SqlPipeline.name(field);
        int limit = 1 + random.nextInt(20);
        String order = random.nextBoolean() ? "asc" : "desc";
        String type = random.nextBoolean() ? "number" : "string";
        stages.add(
                "sort(" + field + ", order=" + order + ", type=" + type + ", limit=" + limit + ")");
        sql.first(
                (type.equals("number") ? "num(" + column + ")" : column)
                        + (order.equals("asc") ? " ASC NULLS FIRST" : " DESC NULLS LAST")
                        + ", place",
                limit);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
