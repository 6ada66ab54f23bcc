package dev.eyas.format;

import dev.eyas.data.Batch;
import dev.eyas.json.JsonName;
import java.util.List;
import java.util.Map;

/// How a format reads the fields of a JSON record under other names than those they are written
/// with.
///
/// @param derived for a field people ask for, where its value may stand, best first
/// @param renamed fields that show under another name when all of an event is shown
record JsonRules(Map<String, List<Reading>> derived, Map<String, String> renamed) {

    static final String RAW = "@rawstring";

    /// A place a value may stand in, and what it means there.
    record Reading(JsonName key, Meaning meaning) {
        Reading(String key, Meaning meaning) {
            this(JsonName.of(key), meaning);
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

    JsonRules {
        derived = Map.copyOf(derived);
        renamed = Map.copyOf(renamed);
    }

    /// Where the value of a field may stand.
    List<Reading> readings(String name) {
        List<Reading> special = derived.get(name);
        return special == null ? List.of(new Reading(name, Meaning.TEXT)) : special;
    }

    /// How time is read where a record brings its own.
    static final Reading OWN_TIME = new Reading(Batch.TIMESTAMP, Meaning.TIME);
}
