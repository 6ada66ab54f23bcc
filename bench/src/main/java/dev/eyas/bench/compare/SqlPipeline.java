package dev.eyas.bench.compare;

import java.util.ArrayList;
import java.util.List;

/// SQL that grows step by step, as a pipeline does: each step selects from the one before.
///
/// Every column is a text or null, which stands for a missing field; `place` is the order of the
/// rows.
final class SqlPipeline {

    private final List<String> steps = new ArrayList<>();
    private List<String> columns;

    SqlPipeline(String table, List<String> columns) {
        this.columns = List.copyOf(columns);
        steps.add("SELECT * FROM " + table);
    }

    /// The fields there are now.
    List<String> columns() {
        return columns;
    }

    void where(String condition) {
        add("SELECT * FROM %s WHERE " + condition);
    }

    /// A value that is null leaves what the field has.
    void assign(String field, String value) {
        if (columns.contains(field)) {
            replace("coalesce(" + value + ", " + name(field) + ") AS " + name(field));
        } else {
            List<String> more = new ArrayList<>(columns);
            more.add(field);
            columns = List.copyOf(more);
            add("SELECT *, " + value + " AS " + name(field) + " FROM %s");
        }
    }

    void drop(String field) {
        replace("CAST(NULL AS VARCHAR) AS " + name(field));
    }

    void rename(String from, String to) {
        replace(
                "coalesce("
                        + name(from)
                        + ", "
                        + name(to)
                        + ") AS "
                        + name(to)
                        + ", CAST(NULL AS VARCHAR) AS "
                        + name(from));
    }

    private void replace(String columns) {
        add("SELECT * REPLACE (" + columns + ") FROM %s");
    }

    /// @param figures each with the name it gives, `<SQL> AS <name>`
    void group(List<String> keys, List<Translated> figures) {
        List<String> selected = new ArrayList<>();
        List<String> made = new ArrayList<>(keys);
        List<String> present = new ArrayList<>();
        for (String key : keys) {
            selected.add(name(key));
            present.add(name(key) + " IS NOT NULL");
        }
        String order = keys.isEmpty() ? "1" : "row_number() OVER (ORDER BY " + names(keys) + ")";
        for (Translated figure : figures) {
            selected.add(figure.sql() + " AS " + name(figure.cql()));
            made.add(figure.cql());
        }
        columns = List.copyOf(made);
        add(
                "SELECT "
                        + String.join(", ", selected)
                        + ", "
                        + order
                        + " AS place FROM %s"
                        + (keys.isEmpty()
                                ? ""
                                : " WHERE "
                                        + String.join(" AND ", present)
                                        + " GROUP BY "
                                        + names(keys)));
    }

    /// The first rows in another order, which they keep.
    void first(String order, int limit) {
        add(
                "SELECT * REPLACE (row_number() OVER (ORDER BY "
                        + order
                        + ") AS place) FROM %s ORDER BY place LIMIT "
                        + limit);
    }

    /// @param direction `ASC` or `DESC`
    String text(String direction) {
        StringBuilder text = new StringBuilder("WITH ");
        for (int step = 0; step < steps.size(); step++) {
            text.append(step == 0 ? "" : ", ")
                    .append("s")
                    .append(step)
                    .append(" AS (")
                    .append(steps.get(step))
                    .append(")");
        }
        return text
                + " SELECT "
                + names(columns)
                + " FROM "
                + last()
                + " ORDER BY place "
                + direction;
    }

    private void add(String step) {
        steps.add(step.replace("FROM %s", "FROM " + last()));
    }

    private String last() {
        return "s" + (steps.size() - 1);
    }

    static String name(String field) {
        return "\"" + field + "\"";
    }

    private static String names(List<String> fields) {
        return String.join(", ", fields.stream().map(SqlPipeline::name).toList());
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
