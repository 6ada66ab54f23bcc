package dev.eyas.detect;

import dev.eyas.detect.Finding.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How bad a finding is, what was reached for, and why.
///
/// A row of a detection's `verdict` query gives it: `severity`, `confidence`, `target.cloud`,
/// `target.endpoint`, `target.address`, `target.path`, `target.path_class`, sentences in fields
/// whose names begin with `reason.`, and values for follow-ups in those that begin with
/// `follow_up.`.
///
/// @param target empty to be read from the evidence
/// @param reasons empty to be read from the evidence
/// @param known values for the parameters of follow-ups, by name
record Verdict(
        Level level,
        String confidence,
        Optional<Target> target,
        List<String> reasons,
        Map<String, String> known) {

    private static final String REASON = "reason.";
    private static final String FOLLOW_UP = "follow_up.";
    private static final String UNDECIDED = "medium";

    Verdict {
        reasons = List.copyOf(reasons);
        known = Map.copyOf(known);
    }

    /// Of a detection without a query for it.
    static Verdict of(Detection detection) {
        return new Verdict(detection.level(), UNDECIDED, Optional.empty(), List.of(), Map.of());
    }

    static Verdict of(Detection detection, Map<String, String> row) {
        Level level =
                Optional.ofNullable(row.get("severity"))
                        .map(word -> level(detection, word))
                        .orElse(detection.level());
        List<String> reasons =
                row.entrySet().stream()
                        .filter(field -> field.getKey().startsWith(REASON))
                        .map(Map.Entry::getValue)
                        .toList();
        Map<String, String> known = new HashMap<>();
        row.forEach((field, value) -> {
            if (field.startsWith(FOLLOW_UP)) {
                known.put(field.substring(FOLLOW_UP.length()), value);
            }
        });
        return new Verdict(
                level,
                row.getOrDefault("confidence", UNDECIDED),
                Optional.of(
                        new Target(
                                target(row, "cloud"),
                                target(row, "endpoint"),
                                target(row, "address"),
                                target(row, "path"),
                                target(row, "path_class"))),
                reasons,
                known);
    }

    private static Level level(Detection detection, String word) {
        return Level.of(word)
                .orElseThrow(() ->
                        new DetectionException(
                                detection.folder(), "its verdict `" + word + "` is no severity"));
    }

    private static Optional<String> target(Map<String, String> row, String part) {
        return Optional.ofNullable(row.get("target." + part));
    }
}
