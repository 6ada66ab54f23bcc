package dev.eyas.assist;

import java.util.List;

/// A field that was seen in the data.
///
/// @param events how many of the events looked at have it
/// @param numbers in how many of them it is a number
/// @param values the values seen most often, the most frequent first
public record KnownField(String name, long events, long numbers, List<String> values) {
    public KnownField {
        values = List.copyOf(values);
    }
}
