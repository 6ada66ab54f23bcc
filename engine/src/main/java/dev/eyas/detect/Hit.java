package dev.eyas.detect;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A row that a detection's query gave, and the event it was taken from.
///
/// @param fields the row
/// @param judged the row that the detection's judge made of it; empty without a judge
record Hit(Map<String, String> fields, Event event, Map<String, String> judged) {

    /// How much a hit tells beside others of its finding: the process of the weightiest is named.
    private static final String WEIGHT = "weight";

    static final Comparator<Hit> BY_TIME =
            Comparator.comparingLong((Hit hit) -> hit.time().orElse(Long.MIN_VALUE))
                    .thenComparingInt(hit -> hit.event().source())
                    .thenComparingLong(hit -> hit.event().offset());

    Hit {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        judged = Collections.unmodifiableMap(new LinkedHashMap<>(judged));
    }

    Hit(Map<String, String> fields, Event event) {
        this(fields, event, Map.of());
    }

    Hit withJudged(Map<String, String> row) {
        return new Hit(fields, event, row);
    }

    /// Epoch milliseconds.
    Optional<Long> time() {
        return event.field(Batch.TIMESTAMP)
                .map(NumberText::parse)
                .filter(Numeric::isNumber)
                .map(number -> (long) number.real());
    }

    double weight() {
        return Optional.ofNullable(judged.get(WEIGHT))
                .map(NumberText::parse)
                .filter(Numeric::isNumber)
                .map(Numeric::real)
                .orElse(0.0);
    }
}
