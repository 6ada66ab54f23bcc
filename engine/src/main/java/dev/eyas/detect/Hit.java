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
/// @param event what is known of what happened; of an aggregate, the row itself
/// @param judged the row that the detection's judge made of it; empty without a judge
record Hit(Map<String, String> fields, Event event, Origin origin, Map<String, String> judged) {

    /// What a row comes from.
    enum Origin {
        /// One event of the source.
        EVENT,
        /// Several, of which the row is a summary.
        AGGREGATE
    }

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

    static Hit of(Map<String, String> fields, Event event) {
        return new Hit(fields, event, Origin.EVENT, Map.of());
    }

    /// A row of an aggregate.
    ///
    /// @param number which of the rows
    static Hit of(Map<String, String> fields, long number) {
        return new Hit(fields, new Event(0, number, fields), Origin.AGGREGATE, Map.of());
    }

    /// A row of an aggregate over an interval, which happened at its start if it says nothing else.
    static Hit of(Map<String, String> fields, long number, long start) {
        Map<String, String> dated = new LinkedHashMap<>(fields);
        dated.putIfAbsent(Batch.TIMESTAMP, Long.toString(start));
        return new Hit(fields, new Event(0, number, dated), Origin.AGGREGATE, Map.of());
    }

    boolean isAggregate() {
        return origin == Origin.AGGREGATE;
    }

    /// A field of the row, or of its event.
    Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field)).or(() -> event.field(field));
    }

    Hit withJudged(Map<String, String> row) {
        return new Hit(fields, event, origin, row);
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
