package dev.eyas.detect;

import dev.eyas.data.Event;
import dev.eyas.data.EventSource;
import dev.eyas.detect.Finding.Evidence;
import dev.eyas.detect.Finding.Place;
import dev.eyas.enrich.ProcessKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes findings out of the rows a detection's query gave: what one lineage did on one host within
/// one window is one.
final class FindingMaker {

    /// Characters of a finding's id: enough that no two of a run meet.
    private static final int ID_LENGTH = 12;

    /// What kind of trace a row of an aggregate is.
    private static final String AGGREGATE = "aggregate";

    /// The host of a row that many hosts may be behind.
    private static final String UNKNOWN = "unknown";

    private final Detection detection;
    private final long now;
    private final EventSource source;
    private final Lineage lineage;
    private final EventLines lines;

    /// @param now epoch milliseconds
    /// @param lines those of the events of all hits
    FindingMaker(
            Detection detection, long now, EventSource source, Lineage lineage, EventLines lines) {
        this.detection = detection;
        this.now = now;
        this.source = source;
        this.lineage = lineage;
        this.lines = lines;
    }

    /// Hits that are one finding, and the row of the verdict on them.
    ///
    /// @param verdict empty for a detection without a query for it
    record Group(List<Hit> hits, Optional<Map<String, String>> verdict) {
        Group {
            hits = List.copyOf(hits);
        }
    }

    /// Findings in the order of their first evidence.
    List<Finding> make(List<Hit> hits, Judge judge) {
        return groups(hits, judge).stream().map(this::finding).toList();
    }

    /// In the order of their first hit; those that the verdict passes over are left out.
    List<Group> groups(List<Hit> hits, Judge judge) {
        List<List<Hit>> found = Groups.of(hits, detection.grouping(), lineage, this::actor);
        Optional<Map<Integer, Map<String, String>>> verdicts = judge.verdicts(found);
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            int number = at;
            Optional<Map<String, String>> verdict =
                    verdicts.flatMap(rows -> Optional.ofNullable(rows.get(number)));
            if (verdicts.isEmpty() || verdict.isPresent()) {
                groups.add(new Group(found.get(at), verdict));
            }
        }
        return groups;
    }

    Finding finding(Group group) {
        return excused(
                finding(
                        group.hits(),
                        group.verdict()
                                .map(row -> Verdict.of(detection, row))
                                .orElseGet(() -> Verdict.of(detection))));
    }

    /// Who did it: the lineage, or the host and the place where no process is known.
    private String actor(Hit hit) {
        Event event = hit.event();
        return ProcessKey.of(event)
                .map(lineage::root)
                .map(root -> root.aid() + " " + root.processId())
                .orElseGet(() -> host(hit) + " " + event.source() + ":" + event.offset());
    }

    private Finding finding(List<Hit> hits, Verdict verdict) {
        List<Event> weightiest = weightiest(hits);
        List<Event> events = hits.stream().map(Hit::event).distinct().toList();
        List<Evidence> evidence = evidence(hits);
        Optional<ProcessKey> acting =
                weightiest.stream().flatMap(event -> ProcessKey.of(event).stream()).findFirst();
        Finding.Process process = process(acting, weightiest);
        String host =
                events.stream()
                        .flatMap(event -> event.field("ComputerName").stream())
                        .findFirst()
                        .orElseGet(() -> host(hits.getFirst()));
        Finding.Target target = verdict.target().orElseGet(() -> TargetReader.read(events));
        Optional<String> hostId =
                acting.map(ProcessKey::aid).or(() -> events.getFirst().field("aid"));
        Optional<String> user = events.stream().flatMap(event -> user(event).stream()).findFirst();
        Optional<Long> first = hits.getFirst().time();
        Optional<Long> last = hits.getLast().time();
        Map<String, String> known = new HashMap<>(verdict.known());
        known.put("host", host);
        hostId.ifPresent(id -> known.put("host_id", id));
        user.ifPresent(name -> known.put("user", name));
        first.ifPresent(time -> known.put("start", Long.toString(time)));
        return new Finding(
                id(hits),
                detection.id(),
                detection.title(),
                verdict.level(),
                verdict.confidence(),
                first,
                last,
                host,
                hostId,
                user,
                process,
                target,
                evidence,
                verdict.reasons().isEmpty() ? Reasons.of(process, hits) : verdict.reasons(),
                detection.attack(),
                detection.guidance().nextSteps(),
                FollowUp.fill(detection.guidance().followUps(), target.cloud(), known, last),
                detection.guidance().response(),
                Optional.empty(),
                evidence.getFirst().place().map(Place::file));
    }

    /// The first exclusion that covers it lowers it, and is told.
    private Finding excused(Finding finding) {
        return detection.exclusions().stream()
                .filter(exclusion -> exclusion.covers(finding, now))
                .findFirst()
                .map(finding::excused)
                .orElse(finding);
    }

    /// The weightiest first; of those that weigh the same, what the sensor tells that knows more of
    /// who started its first process, then in the order of time.
    private List<Event> weightiest(List<Hit> hits) {
        Comparator<Hit> byWeight = Comparator.comparingDouble(Hit::weight).reversed();
        Map<String, Integer> known = new HashMap<>();
        hits.stream()
                .sorted(byWeight)
                .forEach(hit -> {
                    Event event = hit.event();
                    known.computeIfAbsent(sensor(event), _ -> generations(event));
                });
        Comparator<Hit> byKnowledge =
                Comparator.comparingInt(hit -> -known.getOrDefault(sensor(hit.event()), 0));
        return hits.stream().sorted(byWeight.thenComparing(byKnowledge)).map(Hit::event).toList();
    }

    private static String sensor(Event event) {
        return event.field("aid").orElse("");
    }

    private int generations(Event event) {
        return ProcessKey.of(event).map(key -> lineage.ancestors(key).size()).orElse(0);
    }

    private Optional<String> user(Event event) {
        return event.field("UserName")
                .or(() ->
                        ProcessKey.of(event)
                                .flatMap(lineage::process)
                                .flatMap(own -> own.field("UserName")));
    }

    private String host(Hit hit) {
        Event event = hit.event();
        return event.field("ComputerName")
                .or(() -> event.field("aid"))
                .orElseGet(() -> hit.isAggregate() ? UNKNOWN : source.name(event.source()));
    }

    private Finding.Process process(Optional<ProcessKey> key, List<Event> events) {
        Optional<Event> own =
                key.flatMap(acting ->
                        lineage.process(acting)
                                .filter(process -> !acting.isUnseen() || runs(process, events)));
        List<Event> ancestors = key.map(lineage::ancestors).orElse(List.of());
        Optional<String> started =
                ancestors.stream()
                        .flatMap(ancestor -> ancestor.field("ImageFileName").stream())
                        .findFirst();
        return new Finding.Process(
                known(own, events, "ImageFileName")
                        .or(() -> known(own, events, "ContextBaseFileName")),
                known(own, events, "CommandLine"),
                known(own, events, "RawProcessId").or(() -> key.map(ProcessKey::processId)),
                started.or(() -> parent(own, events)),
                ancestors.stream().map(FindingMaker::ancestor).toList());
    }

    private static Finding.Ancestor ancestor(Event process) {
        return new Finding.Ancestor(
                process.field("ImageFileName"),
                process.field("CommandLine"),
                process.field("RawProcessId"),
                process.field("UserName"));
    }

    /// Whether events come of the program that a process was started with, as far as they tell.
    private static boolean runs(Event process, List<Event> events) {
        Set<String> images =
                events.stream()
                        .flatMap(event -> event.field("ImageFileName").stream())
                        .collect(Collectors.toSet());
        return images.isEmpty()
                || process.field("ImageFileName").filter(images::contains).isPresent();
    }

    /// What is known of the process itself counts: others of the lineage have other parents.
    private static Optional<String> parent(Optional<Event> own, List<Event> events) {
        return own.isPresent()
                ? own.flatMap(event -> event.field("ParentBaseFileName"))
                : known(own, events, "ParentBaseFileName");
    }

    private static Optional<String> known(Optional<Event> own, List<Event> events, String field) {
        return own.flatMap(event -> event.field(field))
                .or(() ->
                        events.stream().flatMap(event -> event.field(field).stream()).findFirst());
    }

    /// One for each event, however many rows were taken from it.
    private List<Evidence> evidence(List<Hit> hits) {
        Map<Event, Evidence> evidence = new LinkedHashMap<>();
        hits.forEach(hit -> evidence.computeIfAbsent(hit.event(), _ -> evidence(hit)));
        return List.copyOf(evidence.values());
    }

    private Evidence evidence(Hit hit) {
        Event event = hit.event();
        if (hit.isAggregate()) {
            return new Evidence(hit.time(), AGGREGATE, AGGREGATE, hit.fields(), Optional.empty());
        }
        String type = event.field("#event_simpleName").orElse("event");
        return new Evidence(
                hit.time(),
                pattern(type),
                type,
                hit.fields(),
                Optional.of(new Place(source.name(event.source()), lines.of(event))));
    }

    /// What kind of trace an event type is.
    private static String pattern(String type) {
        if (type.startsWith("NetworkConnect")) {
            return "network";
        }
        if (type.endsWith("ProcessRollup2")) {
            return "process";
        }
        return type.equals("DnsRequest") ? "dns" : type;
    }

    /// What makes a row itself, in an order that does not depend on how it was read.
    private static String content(Hit hit) {
        return hit.time()
                + EventTypes.of(hit.event())
                + ProcessKey.of(hit.event())
                + new TreeMap<>(hit.fields());
    }

    private String id(List<Hit> hits) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(detection.id().getBytes(StandardCharsets.UTF_8));
            for (Hit hit : hits) {
                digest.update(content(hit).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
