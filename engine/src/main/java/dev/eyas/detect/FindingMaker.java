package dev.eyas.detect;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.EventSource;
import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.detect.Finding.Evidence;
import dev.eyas.enrich.ProcessKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes findings out of the rows a detection's query gave: what one lineage did on one host within
/// one window is one.
final class FindingMaker {

    /// Characters of a finding's id: enough that no two of a run meet.
    private static final int ID_LENGTH = 12;

    private final Detection detection;
    private final EventSource source;
    private final Lineage lineage;
    private final EventLines lines;

    /// @param lines those of the events of all hits
    FindingMaker(Detection detection, EventSource source, Lineage lineage, EventLines lines) {
        this.detection = detection;
        this.source = source;
        this.lineage = lineage;
        this.lines = lines;
    }

    /// A row and the event it was taken from.
    record Hit(Map<String, String> fields, Event event) {

        Optional<Long> time() {
            return event.field(Batch.TIMESTAMP)
                    .map(NumberText::parse)
                    .filter(Numeric::isNumber)
                    .map(number -> (long) number.real());
        }

        private static final Comparator<Hit> BY_TIME =
                Comparator.comparingLong((Hit hit) -> hit.time().orElse(Long.MIN_VALUE))
                        .thenComparingInt(hit -> hit.event().source())
                        .thenComparingLong(hit -> hit.event().offset());
    }

    /// Findings in the order of their first evidence.
    List<Finding> make(List<Hit> hits) {
        Map<String, List<List<Hit>>> byLineage = new LinkedHashMap<>();
        for (Hit hit : hits.stream().sorted(Hit.BY_TIME).toList()) {
            List<List<Hit>> windows =
                    byLineage.computeIfAbsent(actor(hit.event()), _ -> new ArrayList<>());
            if (windows.isEmpty() || !isWithinWindow(windows.getLast(), hit)) {
                windows.add(new ArrayList<>());
            }
            windows.getLast().add(hit);
        }
        return byLineage.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(List::getFirst, Hit.BY_TIME))
                .map(this::finding)
                .toList();
    }

    /// Who did it: the lineage, or the host and the place where no process is known.
    private String actor(Event event) {
        return ProcessKey.of(event)
                .map(lineage::root)
                .map(root -> root.aid() + " " + root.processId())
                .orElseGet(() -> host(event) + " " + event.source() + ":" + event.offset());
    }

    private boolean isWithinWindow(List<Hit> window, Hit hit) {
        Optional<Long> last = window.getLast().time();
        return last.isEmpty()
                || hit.time().isEmpty()
                || hit.time().get() - last.get() <= detection.windowMillis();
    }

    private Finding finding(List<Hit> hits) {
        List<Event> events = hits.stream().map(Hit::event).toList();
        List<Evidence> evidence = hits.stream().map(this::evidence).toList();
        Optional<ProcessKey> acting =
                events.stream().flatMap(event -> ProcessKey.of(event).stream()).findFirst();
        Finding.Process process = process(acting, events);
        String host =
                events.stream()
                        .flatMap(event -> event.field("ComputerName").stream())
                        .findFirst()
                        .orElseGet(() -> host(events.getFirst()));
        return new Finding(
                id(hits),
                detection.id(),
                detection.title(),
                detection.level(),
                "medium",
                hits.getFirst().time(),
                hits.getLast().time(),
                host,
                events.getFirst().field("aid"),
                events.stream().flatMap(event -> user(event).stream()).findFirst(),
                process,
                TargetReader.read(events),
                evidence,
                Reasons.of(process, events),
                detection.attack(),
                detection.nextSteps(),
                evidence.getFirst().sourceFile());
    }

    private Optional<String> user(Event event) {
        return event.field("UserName")
                .or(() ->
                        ProcessKey.of(event)
                                .flatMap(lineage::process)
                                .flatMap(own -> own.field("UserName")));
    }

    private String host(Event event) {
        return event.field("ComputerName")
                .or(() -> event.field("aid"))
                .orElseGet(() -> source.name(event.source()));
    }

    private Finding.Process process(Optional<ProcessKey> key, List<Event> events) {
        Optional<Event> own = key.flatMap(lineage::process);
        List<Event> ancestors = key.map(lineage::ancestors).orElse(List.of());
        List<String> images =
                ancestors.stream()
                        .flatMap(ancestor -> ancestor.field("ImageFileName").stream())
                        .toList();
        return new Finding.Process(
                known(own, events, "ImageFileName")
                        .or(() -> known(own, events, "ContextBaseFileName")),
                known(own, events, "CommandLine"),
                own.flatMap(event -> event.field("RawProcessId"))
                        .or(() -> key.map(ProcessKey::processId)),
                images.stream().findFirst().or(() -> known(own, events, "ParentBaseFileName")),
                images);
    }

    private static Optional<String> known(Optional<Event> own, List<Event> events, String field) {
        return own.flatMap(event -> event.field(field))
                .or(() ->
                        events.stream().flatMap(event -> event.field(field).stream()).findFirst());
    }

    private Evidence evidence(Hit hit) {
        Event event = hit.event();
        String type = event.field("#event_simpleName").orElse("event");
        return new Evidence(
                hit.time(),
                pattern(type),
                type,
                hit.fields(),
                source.name(event.source()),
                lines.of(event));
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
