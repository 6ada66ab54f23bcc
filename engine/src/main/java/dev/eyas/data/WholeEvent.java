package dev.eyas.data;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What a search without a field looks at: the raw text first, then every field but tags and the
/// fields that say when and which.
public final class WholeEvent {

    /// See data-analysis/syntax-filters.html.
    private static final Set<String> NOT_SEARCHED = Set.of("@id", "@timestamp", "@ingesttimestamp");

    private WholeEvent() {}

    /// Whether a text of the event satisfies the predicate.
    ///
    /// @param origin the batch as it was when the query began, see [Batch#origin]
    public static boolean anyText(Batch origin, int row, Predicate<String> predicate) {
        return origin.rows().rawText(row).filter(predicate).isPresent()
                || fields(origin, row).values().stream().anyMatch(predicate);
    }

    /// The fields that are searched.
    public static Map<String, String> fields(Batch origin, int row) {
        Map<String, String> fields = origin.fields(row);
        fields.keySet().removeIf(name -> name.startsWith("#") || NOT_SEARCHED.contains(name));
        return fields;
    }
}
