package dev.eyas.detect;

import dev.eyas.data.Event;
import dev.eyas.enrich.ProcessKey;
import dev.eyas.function.request.ScriptPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a judge is told of a hit: its row, and the process behind it with its ancestors.
///
/// - `process.id`: the host and the process, the same for all hits of one process
/// - `process.image`, `process.command`, `process.user`: as far as known, also from the event alone
/// - `process.known`: `true` where the start of the process is in the data
/// - `parent.image`, `parent.command`
/// - `ancestors`: the image of each, the nearest first, and behind a blank the script it runs;
///   between bars, so that a pattern can name one as a whole
final class HitFacts {

    private static final Pattern BETWEEN = Pattern.compile("[|\\s]");

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
                        .map(HitFacts::program)
                        .collect(Collectors.joining("|", "|", "|")));
        return facts;
    }

    /// What stands between parts is written otherwise within them, or one could pass for several.
    private static String program(Event process) {
        Optional<String> script = process.field("CommandLine").flatMap(ScriptPath::of);
        return Stream.of(process.field("ImageFileName"), script)
                .flatMap(Optional::stream)
                .map(path -> BETWEEN.matcher(path).replaceAll("_"))
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> known(Optional<Event> own, Event event, String field) {
        return own.flatMap(found -> found.field(field)).or(() -> event.field(field));
    }

    private static void put(Map<String, String> facts, String name, Optional<String> value) {
        value.ifPresent(text -> facts.put(name, text));
    }
}
