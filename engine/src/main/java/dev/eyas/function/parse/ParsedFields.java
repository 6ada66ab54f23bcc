package dev.eyas.function.parse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The fields taken out of one text, in order; a bounded number of them.
final class ParsedFields {

    /// No event that anyone means has more; the same as in JSON.
    static final int MOST = 8_000;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private boolean wasCut;
    private boolean isRefused;
    private boolean isHostile;

    /// Adds a field; of two with one name the last counts.
    void put(String name, String value) {
        if (fields.size() < MOST || fields.containsKey(name)) {
            fields.put(name, value);
        } else {
            wasCut = true;
        }
    }

    boolean contains(String name) {
        return fields.containsKey(name);
    }

    /// Notes that there were more fields, which nobody gave.
    void cut() {
        wasCut = true;
    }

    /// Whether fields were left out.
    boolean wasCut() {
        return wasCut;
    }

    /// Notes that the text does what only attacks do.
    void distrust() {
        isHostile = true;
    }

    boolean isHostile() {
        return isHostile;
    }

    /// Drops the row.
    void refuse() {
        isRefused = true;
    }

    boolean isRefused() {
        return isRefused;
    }

    Map<String, String> map() {
        return Collections.unmodifiableMap(fields);
    }
}
