package dev.eyas.detect;

import dev.eyas.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a finding must say: only the fields that are named count.
///
/// @param fields names as in a finding's JSON, nested ones joined by dots
/// @param patterns the kinds of trace its evidence must show, no more and no less; empty means any
public record Expected(Map<String, String> fields, List<String> patterns) {

    private static final List<String> PLAIN =
            List.of(
                    "host",
                    "host_id",
                    "user",
                    "severity",
                    "confidence",
                    "first_seen",
                    "last_seen",
                    "title");
    private static final List<String> NESTED = List.of("process", "target");

    public Expected {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        patterns = List.copyOf(patterns);
    }

    static Expected of(YamlMap entry) {
        List<String> known = new ArrayList<>(PLAIN);
        known.addAll(NESTED);
        known.add("patterns");
        entry.onlyKeys(known);
        Map<String, String> fields = new LinkedHashMap<>();
        PLAIN.forEach(name -> entry.maybeText(name).ifPresent(text -> fields.put(name, text)));
        for (String name : NESTED) {
            entry.maybeMap(name)
                    .ifPresent(map ->
                            map.allTexts()
                                    .forEach((key, text) -> fields.put(name + "." + key, text)));
        }
        return new Expected(fields, entry.texts("patterns"));
    }

    /// The first way in which a finding is not what was expected.
    Optional<String> difference(Finding finding) {
        Map<String, String> actual = flat(FindingFields.of(finding));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            String value = actual.get(field.getKey());
            if (value == null) {
                return Optional.of(field.getKey() + " is not known, expected " + field.getValue());
            }
            if (!value.equals(field.getValue())) {
                return Optional.of(
                        field.getKey() + " is " + value + ", expected " + field.getValue());
            }
        }
        if (!patterns.isEmpty()
                && !finding.patterns().stream()
                        .sorted()
                        .toList()
                        .equals(patterns.stream().sorted().toList())) {
            return Optional.of("the patterns are " + finding.patterns() + ", expected " + patterns);
        }
        return Optional.empty();
    }

    private static Map<String, String> flat(Map<String, Object> fields) {
        Map<String, String> flat = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof String text) {
                flat.put(name, text);
            } else if (value instanceof Map<?, ?> nested) {
                nested.forEach((key, text) -> flat.put(name + "." + key, String.valueOf(text)));
            }
        });
        return flat;
    }
}
