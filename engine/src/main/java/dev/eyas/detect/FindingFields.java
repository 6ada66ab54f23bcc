package dev.eyas.detect;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A finding as the nested fields that machines read and expectations name. What is unknown is left
/// out.
public final class FindingFields {

    private FindingFields() {}

    /// Values are texts, numbers, lists and maps, in a stable order.
    public static Map<String, Object> of(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", finding.id());
        fields.put("detection", finding.detection());
        fields.put("title", finding.title());
        fields.put("severity", finding.severity().word());
        fields.put("confidence", finding.confidence());
        putTime(fields, "first_seen", finding.firstSeen());
        putTime(fields, "last_seen", finding.lastSeen());
        fields.put("host", finding.host());
        put(fields, "host_id", finding.hostId());
        put(fields, "user", finding.user());
        fields.put("process", process(finding.process()));
        fields.put("target", target(finding.target()));
        fields.put("evidence", finding.evidence().stream().map(FindingFields::evidence).toList());
        fields.put("reasons", finding.reasons());
        fields.put("attack", attack(finding.attack()));
        fields.put("next_steps", finding.nextSteps());
        putFollowUps(fields, finding.followUps());
        fields.put("source_file", finding.sourceFile());
        return fields;
    }

    private static void putFollowUps(Map<String, Object> fields, List<FollowUp.Filled> all) {
        if (!all.isEmpty()) {
            fields.put("follow_up", all.stream().map(FindingFields::followUp).toList());
        }
    }

    private static Map<String, Object> followUp(FollowUp.Filled followUp) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", followUp.title());
        fields.put("log", followUp.log());
        fields.put("query", followUp.query());
        putList(fields, "open", followUp.open());
        return fields;
    }

    private static Map<String, Object> attack(Detection.Attack attack) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tactic", attack.tactic());
        fields.put("technique", attack.technique());
        return fields;
    }

    private static Map<String, Object> process(Finding.Process process) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "image", process.image());
        put(fields, "command_line", process.commandLine());
        put(fields, "pid", process.pid());
        put(fields, "parent", process.parent());
        putList(fields, "lineage", process.lineage());
        return fields;
    }

    private static Map<String, Object> target(Finding.Target target) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "cloud", target.cloud());
        put(fields, "endpoint", target.endpoint());
        put(fields, "address", target.address());
        put(fields, "path", target.path());
        put(fields, "path_class", target.pathClass());
        return fields;
    }

    private static Map<String, Object> evidence(Finding.Evidence evidence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        putTime(fields, "time", evidence.time());
        fields.put("pattern", evidence.pattern());
        fields.put("event_type", evidence.eventType());
        fields.put("fields", evidence.fields());
        fields.put("source_file", evidence.sourceFile());
        fields.put("line", evidence.line());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<String> value) {
        value.ifPresent(text -> fields.put(name, text));
    }

    private static void putList(Map<String, Object> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }

    private static void putTime(Map<String, Object> fields, String name, Optional<Long> millis) {
        millis.ifPresent(time -> fields.put(name, Instant.ofEpochMilli(time).toString()));
    }
}
