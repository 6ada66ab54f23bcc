package dev.eyas.assist;

import java.util.List;
import java.util.Map;

/// A field that was seen in the data.
///
/// @param events how many of the events looked at have it
/// @param numbers in how many of them it is a number
/// @param values the values seen most often, the most frequent first
/// @param byType how many of the events of each type have it
public record KnownField(
        String name, long events, long numbers, List<Value> values, Map<String, Long> byType) {

    /// The field that tells the type of an event.
    public static final String TYPE = "#event_simpleName";

    /// A value and how many of the events looked at have it.
    public record Value(String text, long events) {}

    public KnownField {
        values = List.copyOf(values);
        byType = Map.copyOf(byType);
    }
}
