package dev.eyas.exec;

import dev.eyas.data.Event;
import dev.eyas.plan.Columns;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows a query gave, in their order.
///
/// @param events the event each row was taken from, where the run keeps that and there is one; as
///   long as `rows`
/// @param columns the fields in the order people expect them
public record QueryResult(
        List<Map<String, String>> rows, List<Optional<Event>> events, List<String> columns) {

    public QueryResult {
        rows = List.copyOf(rows);
        events = List.copyOf(events);
        columns = List.copyOf(columns);
    }

    static QueryResult of(
            Columns columns, List<Map<String, String>> rows, List<Optional<Event>> events) {
        ColumnOrder order = new ColumnOrder();
        rows.forEach(order::add);
        return new QueryResult(rows, events, columns.shown(order.columns()));
    }
}
