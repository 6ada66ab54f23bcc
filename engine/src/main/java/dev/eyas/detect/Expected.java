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
/// @param atLeast its severity, or a higher one
/// @param patterns the kinds of trace its evidence must show, no more and no less; empty means any
/// @param reasons texts, each of which one of its reasons holds
/// @param unsaid texts that none of its reasons holds
/// @param followUps texts, each of which the query of one of its follow-ups holds
public record Expected(
        Map<String, String> fields,
        Optional<Level> atLeast,
        List<String> patterns,
        List<String> reasons,
        List<String> unsaid,
        List<String> followUps) {

    private static final List<String> PLAIN =
            List.of(
                    "host",
                    "host_id",
                    "user",
                    "severity",
                    "confidence",
                    "first_seen",
                    "last_seen",
                    "title",
                    "exclusion");
    private static final List<String> NESTED = List.of("process", "target");
    private static final String SEVERITY = "severity";
    private static final String AT_LEAST = "at_least";
    private static final String PATTERNS = "patterns";
    private static final String REASONS = "reasons";
    private static final String UNSAID = "no_reasons";
    private static final String FOLLOW_UP = "follow_up";

    public Expected {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        patterns = List.copyOf(patterns);
        reasons = List.copyOf(reasons);
        unsaid = List.copyOf(unsaid);
        followUps = List.copyOf(followUps);
    }

    /// Keys an entry of `expect` may have.
    public static List<String> keys() {
        List<String> keys = new ArrayList<>(PLAIN);
        keys.addAll(NESTED);
        keys.addAll(List.of(AT_LEAST, PATTERNS, REASONS, UNSAID, FOLLOW_UP));
        return keys;
    }

    /// Other keys than [#keys] are for the caller to allow or not.
    public static Expected of(YamlMap entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        PLAIN.forEach(name -> entry.maybeText(name).ifPresent(text -> fields.put(name, text)));
        for (String name : NESTED) {
            entry.maybeMap(name)
                    .ifPresent(map ->
                            map.allTexts()
                                    .forEach((key, text) -> fields.put(name + "." + key, text)));
        }
        return new Expected(
                fields,
                Level.maybe(entry, AT_LEAST),
                entry.texts(PATTERNS),
                entry.texts(REASONS),
                entry.texts(UNSAID),
                entry.texts(FOLLOW_UP));
    }

    /// A field of a finding beside what it should say.
    public record Comparison(String field, String expected, String found, Verdict verdict) {

        public boolean agrees() {
            return verdict == Verdict.SAME;
        }
    }

    /// Whether a field says what it should.
    public enum Verdict {
        SAME,
        DIFFERENT;

        static Verdict of(boolean same) {
            return same ? SAME : DIFFERENT;
        }
    }

    /// All that is expected beside what a finding says; empty stands for nothing found.
    public List<Comparison> compare(Optional<Finding> finding) {
        Map<String, String> actual = finding.map(FindingFields::flat).orElse(Map.of());
        String unknown = finding.isPresent() ? "not known" : "";
        List<Comparison> comparisons = new ArrayList<>();
        fields.forEach((name, text) ->
                comparisons.add(
                        new Comparison(
                                name,
                                text,
                                actual.getOrDefault(name, unknown),
                                Verdict.of(text.equals(actual.get(name))))));
        atLeast.ifPresent(level ->
                comparisons.add(
                        new Comparison(
                                SEVERITY,
                                "at least " + level.word(),
                                actual.getOrDefault(SEVERITY, unknown),
                                Verdict.of(
                                        finding.filter(found ->
                                                        found.severity().compareTo(level) >= 0)
                                                .isPresent()))));
        if (!patterns.isEmpty()) {
            String wanted = words(patterns);
            String found = words(finding.map(Finding::patterns).orElse(List.of()));
            comparisons.add(
                    new Comparison(PATTERNS, wanted, found, Verdict.of(wanted.equals(found))));
        }
        List<String> said = finding.map(Finding::reasons).orElse(List.of());
        reasons.forEach(reason -> comparisons.add(held(REASONS, reason, said)));
        unsaid.forEach(reason -> {
            Comparison held = held(UNSAID, reason, said);
            comparisons.add(
                    new Comparison(
                            UNSAID, "not: " + reason, held.found(), Verdict.of(!held.agrees())));
        });
        List<String> queries =
                finding.map(Finding::followUps).orElse(List.of()).stream()
                        .map(FollowUp.Filled::query)
                        .toList();
        followUps.forEach(text -> comparisons.add(held(FOLLOW_UP, text, queries)));
        return comparisons;
    }

    /// A text beside the list one of which should hold it.
    private static Comparison held(String field, String text, List<String> texts) {
        return new Comparison(
                field,
                text,
                String.join(" ", texts),
                Verdict.of(texts.stream().anyMatch(one -> one.contains(text))));
    }

    private static String words(List<String> patterns) {
        return String.join(" and ", patterns.stream().sorted().toList());
    }

    boolean matches(Finding finding) {
        return differences(finding) == 0;
    }

    /// In how many ways a finding is not what was expected.
    long differences(Finding finding) {
        return compare(Optional.of(finding)).stream()
                .filter(comparison -> !comparison.agrees())
                .count();
    }
}
