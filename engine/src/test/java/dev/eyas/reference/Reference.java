package dev.eyas.reference;

import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Runs a query over a list of events.
public final class Reference {

    private static final int IMPLIED_LIMIT = 200;

    private Reference() {}

    /// The rows in the order in which people see them. Every event has a time; events of one time
    /// stand in the order of the list.
    public static List<Map<String, String>> run(Query query, List<Map<String, String>> events) {
        List<Map<String, String>> inTime =
                events.stream()
                        .sorted(
                                Comparator.comparingLong(event ->
                                        Long.parseLong(event.getOrDefault("@timestamp", ""))))
                        .toList();
        List<Row> rows =
                IntStream.range(0, inTime.size())
                        .mapToObj(place -> Row.event(place, inTime.get(place)))
                        .toList();
        List<Expr.Call> aggregates =
                query.pipeline().stages().stream()
                        .flatMap(stage -> Pipelines.aggregate(stage).stream())
                        .toList();
        Joins joins = new Joins(rows);
        List<Row> result = rows;
        for (Stage stage : query.pipeline().stages()) {
            List<Row> before = result;
            result = joins.rows(stage, before).orElseGet(() -> Pipelines.rows(stage, before));
        }
        if (aggregates.isEmpty()) {
            result = result.subList(Math.max(0, result.size() - IMPLIED_LIMIT), result.size());
        }
        boolean isWalked =
                query.pipeline().stages().stream()
                        .anyMatch(stage ->
                                stage instanceof Stage.Apply apply
                                        && Sequences.NAMES.contains(apply.call().name()));
        boolean isEventList =
                aggregates.isEmpty()
                        || (!isWalked
                                && aggregates.size() == 1
                                && aggregates.getFirst().name().equals("tail"));
        return (isEventList ? newestFirst(result) : result).stream().map(Row::fields).toList();
    }

    /// The rows made from one event stay in their order.
    private static List<Row> newestFirst(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingInt(row -> -row.event())).toList();
    }
}
