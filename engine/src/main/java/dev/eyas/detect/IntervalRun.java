package dev.eyas.detect;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.MemorySource;
import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.function.AggregateFunction;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// Runs an aggregate over one search interval after the other, from multiples of its length on, in
/// UTC.
///
/// One pass over the source keeps the events that get past the filters at the front of the query;
/// each interval that has some is then searched in memory. A query that asks other queries searches
/// the source itself once for each such interval.
final class IntervalRun {

    private final Engine engine;
    private final RunSettings settings;
    private final CheckedQuery query;
    private final long length;

    /// @param length of an interval in milliseconds
    IntervalRun(Engine engine, RunSettings settings, CheckedQuery query, long length) {
        this.engine = engine;
        this.settings = settings;
        this.query = query;
        this.length = length;
    }

    /// Whether rows depend on which events are searched together.
    static boolean isNeeded(CheckedQuery query) {
        return query.plan().nodes().stream()
                .anyMatch(node ->
                        node instanceof PlanNode.Aggregate aggregate
                                && !((AggregateFunction) aggregate.call().function()).keepsRows());
    }

    /// The rows of all intervals, in the order of time. Events without a time are in none.
    List<Hit> run(EventSource source, ScanReport report) {
        List<Hit> hits = new ArrayList<>();
        intervals(source, report)
                .forEach((start, events) -> {
                    if (!report.isStopped()) {
                        rows(start, events, source, report)
                                .forEach(row -> hits.add(Hit.of(row, hits.size(), start)));
                    }
                });
        return hits;
    }

    /// The events that get past the first filters, by the start of their interval.
    private SortedMap<Long, List<Map<String, String>>> intervals(
            EventSource source, ScanReport report) {
        List<PlanNode> nodes = new ArrayList<>(filters());
        nodes.add(new PlanNode.Newest(nodes.getLast().span(), Integer.MAX_VALUE, true));
        SortedMap<Long, List<Map<String, String>>> intervals = new TreeMap<>();
        for (Map<String, String> event :
                engine.run(with(nodes), source, settings.withFacts(Facts.ALL), report).rows()) {
            Numeric time = NumberText.parse(event.getOrDefault(Batch.TIMESTAMP, ""));
            if (time.isNumber()) {
                long start = Math.floorDiv((long) time.real(), length) * length;
                intervals.computeIfAbsent(start, _ -> new ArrayList<>()).add(event);
            }
        }
        return intervals;
    }

    private List<PlanNode> filters() {
        return query.plan().nodes().stream()
                .takeWhile(node -> node instanceof PlanNode.Scan || node instanceof PlanNode.Filter)
                .toList();
    }

    private List<Map<String, String>> rows(
            long start, List<Map<String, String>> events, EventSource source, ScanReport report) {
        RunSettings then =
                settings.withNow(start + length)
                        .between(
                                OptionalLong.of(Math.max(start, settings.start().orElse(start))),
                                OptionalLong.of(
                                        Math.min(
                                                start + length,
                                                settings.end().orElse(start + length))));
        if (asksOthers()) {
            return engine.run(query, source, then, report.again()).rows();
        }
        List<PlanNode> nodes = query.plan().nodes();
        List<PlanNode> rest = new ArrayList<>(nodes.subList(filters().size(), nodes.size()));
        rest.addFirst(nodes.getFirst());
        return engine.run(
                        with(rest),
                        new MemorySource("", events),
                        then.withFacts(Facts.NONE),
                        new ScanReport(new Warnings()))
                .rows();
    }

    private boolean asksOthers() {
        return !query.plan().tables().isEmpty()
                || query.plan().nodes().stream().anyMatch(PlanNode.Append.class::isInstance);
    }

    private CheckedQuery with(List<PlanNode> nodes) {
        return new CheckedQuery(query.query(), new Plan(nodes), List.of());
    }
}
