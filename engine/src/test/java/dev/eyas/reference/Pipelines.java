package dev.eyas.reference;

import dev.eyas.syntax.Expr;
import dev.eyas.syntax.FieldName;
import dev.eyas.syntax.Pattern;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs stages over rows.
final class Pipelines {

    private Pipelines() {}

    static List<Row> rows(Pipeline pipeline, List<Row> rows) {
        List<Row> current = rows;
        for (Stage stage : pipeline.stages()) {
            current = rows(stage, current);
        }
        return current;
    }

    /// Whether a stage looks at all rows.
    static Optional<Expr.Call> aggregate(Stage stage) {
        return switch (stage) {
            case Stage.Apply apply when Aggregates.isAggregate(apply.call().name()) ->
                    Optional.of(apply.call());
            case Stage.Assign assign
                    when assign.value() instanceof Expr.Call call
                            && Aggregates.isAggregate(call.name()) ->
                    Optional.of(call);
            case Stage.StatsList list -> Optional.of(stats(list));
            case Stage _ -> Optional.empty();
        };
    }

    private static Expr.Call stats(Stage.StatsList list) {
        return new Expr.Call(
                list.span(),
                "stats",
                list.span(),
                List.of(new Expr.Argument(list.span(), Optional.empty(), list.functions(), "")));
    }

    static List<Row> rows(Stage stage, List<Row> rows) {
        Optional<Expr.Call> aggregate = aggregate(stage);
        if (aggregate.isPresent()) {
            Optional<String> output =
                    stage instanceof Stage.Assign assign
                            ? Optional.of(assign.target().name())
                            : Optional.empty();
            return Aggregates.rows(aggregate.get(), output, rows);
        }
        if (stage instanceof Stage.Apply apply && Sequences.NAMES.contains(apply.call().name())) {
            return Sequences.rows(apply.call(), rows);
        }
        List<Row> result = new ArrayList<>();
        for (Row row : rows) {
            result.addAll(row(stage, row));
        }
        return result;
    }

    /// What becomes of one row.
    private static List<Row> row(Stage stage, Row row) {
        return switch (stage) {
            case Stage.Where where -> Filters.step(where.filter(), row).stream().toList();
            case Stage.Assign assign ->
                    List.of(
                            row.with(
                                    assign.target().name(),
                                    Expressions.value(assign.value(), row)));
            case Stage.Apply apply when Filters.NAMES.contains(apply.call().name()) ->
                    Filters.call(new Arguments(apply.call()), row) ? List.of(row) : List.of();
            case Stage.FieldApply apply ->
                    Filters.in(apply.field().name(), new Arguments(apply.call()), row)
                                    != apply.negated()
                            ? List.of(row)
                            : List.of();
            case Stage.Apply apply when apply.call().name().equals("regex") ->
                    Fields.captured(new Arguments(apply.call()), row);
            case Stage.Apply apply when apply.call().name().equals("split") ->
                    Elements.split(new Arguments(apply.call()), row);
            case Stage.Apply apply -> List.of(changed(new Arguments(apply.call()), row));
            case Stage.Case choice ->
                    firstOf(
                            choice.clauses().stream()
                                    .map(clause -> rows(clause, List.of(row)))
                                    .toList());
            case Stage.Match match ->
                    firstOf(
                            match.clauses().stream()
                                    .filter(clause -> guards(clause, match.field(), row))
                                    .map(clause -> rows(clause.pipeline(), List.of(row)))
                                    .toList());
            case Stage other -> throw new UnsupportedOperationException(other.toString());
        };
    }

    private static List<Row> firstOf(List<List<Row>> outcomes) {
        return outcomes.stream().filter(rows -> !rows.isEmpty()).findFirst().orElse(List.of());
    }

    private static boolean guards(Stage.Guarded clause, FieldName field, Row row) {
        return clause.guard()
                .map(guard ->
                        switch (guard) {
                            case Stage.Guard.Matches matches ->
                                    passesAll(matches.pattern())
                                            || Filters.matches(
                                                    matches.pattern(), row.get(field.name()));
                            case Stage.Guard.Call call ->
                                    Filters.in(field.name(), new Arguments(call.call()), row);
                        })
                .orElse(true);
    }

    private static boolean passesAll(Pattern pattern) {
        return pattern instanceof Pattern.Word word
                && (word.text().equals("*") || word.text().equals("true"));
    }

    private static Row changed(Arguments call, Row row) {
        return switch (call.name()) {
            case "drop" -> dropped(call.texts("fields"), row);
            case "select" -> row.only(call.texts("fields"));
            case "rename" -> renamed(call.text("field"), call.text("as"), row);
            case "default" -> filled(call, row);
            case "eval" -> evaluated(call, row);
            case "array:append" -> Fields.appended(call, row);
            case "array:filter" -> Elements.kept(call, row);
            case "array:eval" -> Elements.computed(call, row);
            case "setField" ->
                    row.with(call.text("target"), Expressions.value(call.expr("value"), row));
            case "array:dedup" -> Fields.distinct(call, row);
            case String _ -> row.with(Fields.output(call), Fields.value(call, row));
        };
    }

    private static Row dropped(List<String> fields, Row row) {
        Row result = row;
        for (String field : fields) {
            result = result.without(field);
        }
        return result;
    }

    private static Row renamed(String from, String to, Row row) {
        return row.get(from).isEmpty() || from.equals(to)
                ? row
                : row.with(to, row.get(from)).without(from);
    }

    private static Row filled(Arguments call, Row row) {
        Optional<String> value = Expressions.value(call.expr("value"), row);
        Row result = row;
        for (String field : call.texts("field")) {
            if (row.get(field).isEmpty()) {
                result = result.with(field, value);
            }
        }
        return result;
    }

    private static Row evaluated(Arguments call, Row row) {
        Row result = row;
        for (Expr.Argument assignment : call.all()) {
            String name = assignment.name().orElseThrow().text();
            result = result.with(name, Expressions.value(assignment.value(), result));
        }
        return result;
    }
}
