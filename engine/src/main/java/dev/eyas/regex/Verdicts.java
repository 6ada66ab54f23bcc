package dev.eyas.regex;

import dev.eyas.regex.Regex.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers what came out for values seen before, within bounds; gives up where values hardly
/// repeat.
final class Verdicts {

    /// A few hundred kilobytes at worst, for there may be hundreds of regexes in each of several
    /// workers.
    private static final int MOST_VALUES = 1_024;

    private static final int LONGEST_VALUE = 256;

    private final Map<String, Outcome> byValue = new HashMap<>();
    private int hits;
    private boolean worthwhile = true;

    Optional<Outcome> recall(String value) {
        if (!worthwhile || value.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        Outcome outcome = byValue.get(value);
        if (outcome == null) {
            return Optional.empty();
        }
        hits++;
        return Optional.of(outcome);
    }

    void remember(String value, Outcome outcome) {
        if (!worthwhile || value.length() > LONGEST_VALUE) {
            return;
        }
        if (byValue.size() == MOST_VALUES) {
            worthwhile = hits > MOST_VALUES;
            hits = 0;
            byValue.clear();
        }
        byValue.put(value, outcome);
    }
}
