package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Glob;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.PlanNode;
import dev.eyas.regex.Regex;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Searches whole events, as they were when the query began: the raw text first, then every field but tags and the
/// fields that say when and which.
final class FreeText {

    /// See data-analysis/syntax-filters.html.
    private static final Set<String> NOT_SEARCHED = Set.of("@id", "@timestamp", "@ingesttimestamp");

    private FreeText() {}

    static RowFilter glob(Glob glob) {
        return search(glob::matches);
    }

    static RowFilter regex(PlanNode.Pattern pattern, Surroundings surroundings) {
        Regex regex = Regex.compile(pattern.body(), pattern.flags());
        return search(text -> switch (regex.find(text)) {
            case FOUND -> true;
            case NOT_FOUND -> false;
            case EXHAUSTED -> surroundings.patience() == Surroundings.Patience.LET_PASS;
        });
    }

    private static RowFilter search(Predicate<String> found) {
        return batch -> {
            Batch origin = batch.origin();
            return batch.selection().where(row -> matches(origin, row, found));
        };
    }

    private static boolean matches(Batch origin, int row, Predicate<String> found) {
        if (origin.rows().rawText(row).filter(found).isPresent()) {
            return true;
        }
        return searchedFields(origin, row).values().stream().anyMatch(found);
    }

    /// The fields of an event that free text looks at.
    static Map<String, String> searchedFields(Batch origin, int row) {
        Map<String, String> fields = origin.fields(row);
        fields.keySet().removeIf(name -> name.startsWith("#") || NOT_SEARCHED.contains(name));
        return fields;
    }
}
