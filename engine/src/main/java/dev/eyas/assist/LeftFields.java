package dev.eyas.assist;

import dev.eyas.function.AggregateFunction;
import dev.eyas.function.QueryFunction;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The fields that are left behind a step that makes rows of its own: those it names.
final class LeftFields {

    private final Set<String> named = new LinkedHashSet<>();
    private Optional<Set<String>> fields = Optional.empty();
    private boolean aggregates;

    /// The step under way names a field.
    void name(String field) {
        named.add(field);
    }

    /// The step under way is a call of the function.
    void apply(QueryFunction function) {
        aggregates = function instanceof AggregateFunction aggregate && !aggregate.keepsRows();
    }

    void endStep() {
        if (aggregates) {
            fields = Optional.of(new LinkedHashSet<>(named));
        } else {
            fields.ifPresent(known -> known.addAll(named));
        }
        named.clear();
        aggregates = false;
    }

    /// All there are, if an aggregate has left no others.
    Optional<Set<String>> fields() {
        return fields;
    }
}
