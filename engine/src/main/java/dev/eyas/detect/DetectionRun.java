package dev.eyas.detect;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.Event;
import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.detect.Grouping.ByLineage;
import dev.eyas.detect.Grouping.ByRow;
import dev.eyas.enrich.FactLoader;
import dev.eyas.enrich.FactTable;
import dev.eyas.enrich.IndexedSource;
import dev.eyas.enrich.ProcessKey;
import dev.eyas.exec.MemoryBudget;
import dev.eyas.exec.QueryResult;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Runs detections over a source.
public final class DetectionRun {

    private final Engine engine;
    private final RunSettings settings;

    public DetectionRun(Engine engine, RunSettings settings) {
        this.engine = engine;
        this.settings = settings.forDetection();
    }

    /// What detections found, and what they could not have found.
    ///
    /// @param findings in the order of time
    /// @param gaps what the data lacked; counts of events are of those that were decoded, others of
    ///   those that the queries kept
    public record Outcome(List<Finding> findings, List<Gap> gaps) {
        public Outcome {
            findings = List.copyOf(findings);
            gaps = List.copyOf(gaps);
        }
    }

    /// @throws DetectionException when a detection's query is wrong
    public Outcome run(List<Detection> detections, EventSource source, ScanReport report) {
        Map<Detection, List<Hit>> hits = new HashMap<>();
        Set<Set<String>> types = new LinkedHashSet<>();
        Tally tally = new Tally();
        EventSource indexed = new IndexedSource(tally.watch(source));
        for (Detection detection : detections) {
            CheckedQuery query = detection.query().check(engine, detection);
            types.addAll(EventTypes.needed(query.plan()));
            ScanReport own = hits.isEmpty() ? report : report.again();
            hits.put(detection, hits(detection, query, indexed, own));
            if (own != report) {
                report.warnings().addUnknown(own.warnings());
            }
            if (report.isStopped()) {
                break;
            }
        }
        List<Hit> all = hits.values().stream().flatMap(List::stream).toList();
        all.forEach(hit -> types.removeIf(some -> some.contains(EventTypes.of(hit.event()))));
        Lineage lineage = lineage(all, indexed, report.again());
        List<Hit> ofEvents = all.stream().filter(hit -> !hit.isAggregate()).toList();
        EventLines lines = new EventLines(source, ofEvents.stream().map(Hit::event).toList());
        List<Finding> findings = new ArrayList<>();
        hits.forEach((detection, rows) -> {
            Judge judge = judge(detection);
            findings.addAll(
                    new FindingMaker(detection, settings.now(), source, lineage, lines)
                            .make(judge.keep(rows, lineage), judge));
        });
        findings.sort(
                Comparator.comparing(
                                (Finding finding) -> finding.firstSeen().orElse(Long.MIN_VALUE))
                        .thenComparing(Finding::detection)
                        .thenComparing(Finding::id));
        Set<String> missing = EventTypes.missing(types, source, settings.threads());
        return new Outcome(findings, Gaps.find(missing, tally, ofEvents, lineage));
    }

    /// Epoch milliseconds.
    long now() {
        return settings.now();
    }

    Judge judge(Detection detection) {
        return new Judge(engine, settings, detection);
    }

    /// The rows of a detection's first query.
    List<Hit> hits(Detection detection, EventSource source) {
        return hits(
                detection,
                detection.query().check(engine, detection),
                source,
                new ScanReport(new Warnings()));
    }

    private List<Hit> hits(
            Detection detection, CheckedQuery query, EventSource source, ScanReport report) {
        if (detection.grouping() instanceof ByRow(_, Optional<Long> length)
                && length.isPresent()
                && IntervalRun.isNeeded(query)) {
            return new IntervalRun(engine, settings, query, length.get()).run(source, report);
        }
        QueryResult result = engine.run(query, source, settings, report);
        List<Hit> hits = new ArrayList<>();
        for (int row = 0; row < result.rows().size(); row++) {
            Map<String, String> fields = result.rows().get(row);
            Optional<Event> event = result.events().get(row);
            if (event.isPresent()) {
                hits.add(Hit.of(fields, event.get()));
            } else if (!(detection.grouping() instanceof ByLineage)) {
                hits.add(Hit.of(fields, row));
            }
        }
        return hits;
    }

    /// Who started the processes behind hits.
    Lineage lineage(List<Hit> hits, EventSource source) {
        return lineage(hits, source, new ScanReport(new Warnings()));
    }

    private Lineage lineage(List<Hit> hits, EventSource source, ScanReport report) {
        Set<ProcessKey> processes = new HashSet<>();
        Map<ProcessKey, ProcessKey> parents = new HashMap<>();
        for (Hit hit : hits) {
            ProcessKey.of(hit.event())
                    .ifPresent(key -> {
                        processes.add(key);
                        hit.event()
                                .field("ParentProcessId")
                                .map(parent -> new ProcessKey(key.aid(), parent))
                                .ifPresent(parent -> parents.put(key, parent));
                    });
        }
        processes.addAll(parents.values());
        FactTable facts =
                new FactLoader(
                                source,
                                settings.threads(),
                                report,
                                new MemoryBudget(settings.memoryBytes()))
                        .lineage(processes, Lineage.DEPTH);
        return new Lineage(facts, parents);
    }
}
