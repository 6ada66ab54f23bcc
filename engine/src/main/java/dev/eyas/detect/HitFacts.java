package dev.eyas.detect;

import dev.eyas.data.Event;
import dev.eyas.enrich.ProcessKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a judge is told of a hit: its row, and the process behind it with its ancestors.
///
/// - `process.id`: the host and the process, the same for all hits of one process
/// - `process.image`, `process.command`, `process.user`: as far as known, also from the event alone
/// - `process.known`: `true` where the start of the process is in the data
/// - `parent.image`, `parent.command`
/// - `ancestors`: image and command line of each, the nearest first, between line breaks
final class HitFacts {

    private final Lineage lineage;

    HitFacts(Lineage lineage) {
        this.lineage = lineage;
    }

    Map<String, String> of(Hit hit) {
        Event event = hit.event();
        Map<String, String> facts = new LinkedHashMap<>(hit.fields());
        Optional<ProcessKey> key = ProcessKey.of(event);
        Optional<Event> own = key.flatMap(lineage::process);
        List<Event> ancestors = key.map(lineage::ancestors).orElse(List.of());
        facts.put("#event_simpleName", EventTypes.of(event));
        facts.put(
                "process.id",
                key.map(known -> known.aid() + " " + known.processId())
                        .orElseGet(() -> event.source() + ":" + event.offset()));
        facts.put("process.known", Boolean.toString(own.isPresent()));
        put(
                facts,
                "process.image",
                known(own, event, "ImageFileName").or(() -> event.field("ContextBaseFileName")));
        put(facts, "process.command", known(own, event, "CommandLine"));
        put(facts, "process.user", known(own, event, "UserName"));
        Optional<Event> parent = ancestors.stream().findFirst();
        put(
                facts,
                "parent.image",
                parent.flatMap(found -> found.field("ImageFileName"))
                        .or(() -> known(own, event, "ParentBaseFileName")));
        put(facts, "parent.command", parent.flatMap(found -> found.field("CommandLine")));
        facts.put(
                "ancestors",
                ancestors.stream()
                        .map(HitFacts::line)
                        .collect(Collectors.joining("\n", "\n", "\n")));
        return facts;
    }

    private static String line(Event process) {
        return process.field("ImageFileName").orElse("")
                + " "
                + process.field("CommandLine").orElse("");
    }

    private static Optional<String> known(Optional<Event> own, Event event, String field) {
        return own.flatMap(found -> found.field(field)).or(() -> event.field(field));
    }

    private static void put(Map<String, String> facts, String name, Optional<String> value) {
        value.ifPresent(text -> facts.put(name, text));
    }
}
