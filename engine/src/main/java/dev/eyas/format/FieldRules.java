package dev.eyas.format;

import dev.eyas.data.Batch;
import dev.eyas.json.JsonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// How a format reads the fields of a record under other names than those they are written with.
///
/// @param derived for a field people ask for, where its value may stand, best first
/// @param renamed fields that show under another name when all of an event is shown
record FieldRules(Map<String, List<Reading>> derived, Map<String, String> renamed) {

    static final String RAW = "@rawstring";

    /// A place a value may stand in, and what it means there.
    record Reading(String name, JsonName key, Meaning meaning) {

        Reading(String name, Meaning meaning) {
            this(name, JsonName.of(name), meaning);
        }

        @Nullable String read(String text) {
            return switch (meaning) {
                case TEXT -> text;
                case TIME -> EventTime.own(text);
                case MILLIS -> EventTime.millis(text);
                case SECONDS -> EventTime.seconds(text);
            };
        }
    }

    enum Meaning {
        TEXT,
        /// A point in time; text that is none stays as it is.
        TIME,
        /// Milliseconds since 1970.
        MILLIS,
        /// Seconds since 1970, with a fraction.
        SECONDS
    }

    /// Records that bring their time under its own name, if any.
    static final FieldRules PLAIN =
            new FieldRules(
                    Map.of(Batch.TIMESTAMP, List.of(new Reading(Batch.TIMESTAMP, Meaning.TIME))),
                    Map.of());

    FieldRules {
        derived = Map.copyOf(derived);
        renamed = Map.copyOf(renamed);
    }

    /// Where the value of a field may stand.
    List<Reading> readings(String name) {
        List<Reading> special = derived.get(name);
        return special == null ? List.of(new Reading(name, Meaning.TEXT)) : special;
    }

    /// What is written in a row at a place; null for nothing.
    interface Written {
        @Nullable String text(int row, Reading reading);
    }

    /// The value of the best place that has one.
    static @Nullable String value(int row, List<Reading> readings, Written written) {
        for (Reading reading : readings) {
            String text = written.text(row, reading);
            String value = text == null ? null : reading.read(text);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /// Shows all of an event: the fields as they are written, in their order, under the names they
    /// go by. Their text stands for the `@rawstring` of a record that brings none.
    void show(Map<String, String> written, String raw, BiConsumer<String, String> consumer) {
        Map<String, String> shown = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            String shownAs = renamed.getOrDefault(name, name);
            if (shownAs.equals(name) || !written.containsKey(shownAs)) {
                shown.put(shownAs, value);
            }
        });
        String time =
                value(0, readings(Batch.TIMESTAMP), (_, reading) -> written.get(reading.name()));
        if (time != null && shown.replace(Batch.TIMESTAMP, time) == null) {
            consumer.accept(Batch.TIMESTAMP, time);
        }
        shown.forEach(consumer);
        if (!shown.containsKey(RAW)) {
            consumer.accept(RAW, raw);
        }
    }
}
