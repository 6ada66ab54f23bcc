package dev.eyas.data;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the steps of a query did to the fields of a batch, one on top of the other. Looking a field
/// up goes down the stack and falls through where a written column has no value, which is exactly
/// "assigning nothing changes nothing".
sealed interface Layer {

    /// The rows as they came.
    record Base() implements Layer {}

    /// Written fields.
    record Written(Layer below, Map<String, Column> columns) implements Layer {}

    /// Fields whose names are known only when someone asks, written over what lies below.
    record Open(Layer below, OpenColumns columns) implements Layer {}

    /// Fields that count only where nothing below has a value.
    record Fallback(Layer below, OpenColumns columns) implements Layer {}

    /// Dropped fields.
    record Hidden(Layer below, Set<String> names) implements Layer {}

    /// Only these fields, in this order.
    record Kept(Layer below, List<String> names) implements Layer {}

    /// The first elements of an array dropped, in each row as many as `lengths` says.
    record Emptied(Layer below, ArrayName array, int[] lengths) implements Layer {}
}
