package dev.eyas.analysis.lint;

import dev.eyas.plan.Call;
import dev.eyas.plan.Predicate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells which event types a condition lets through, where it names them one by one.
final class EventTypeFilter {

    static final Set<String> TYPE_FIELDS = Set.of("#event_simpleName", "event_simpleName");

    private EventTypeFilter() {}

    /// The types; empty when others may pass too.
    static Optional<Set<String>> types(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> {
                Optional<Set<String>> types = Optional.empty();
                for (Predicate operand : all.operands()) {
                    types = both(types, types(operand));
                }
                yield types;
            }
            case Predicate.Any any -> {
                Optional<Set<String>> types = Optional.of(Set.of());
                for (Predicate operand : any.operands()) {
                    types = either(types, types(operand));
                }
                yield types;
            }
            case Predicate.Matches matches when TYPE_FIELDS.contains(matches.field()) ->
                    named(List.of(matches.glob().pattern()));
            case Predicate.Finds finds when TYPE_FIELDS.contains(finds.field()) ->
                    RegexOutline.of(finds.regex().body())
                            .wholeWords()
                            .flatMap(EventTypeFilter::named);
            case Predicate.Called called -> listed(called.call());
            case Predicate.Matches _,
                    Predicate.Finds _,
                    Predicate.Not _,
                    Predicate.Compares _,
                    Predicate.Always _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _ ->
                    Optional.empty();
        };
    }

    /// What passes two conditions.
    static Optional<Set<String>> both(Optional<Set<String>> left, Optional<Set<String>> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        Set<String> common = new HashSet<>(left.get());
        common.retainAll(right.get());
        return Optional.of(common);
    }

    /// What passes one of two conditions.
    static Optional<Set<String>> either(Optional<Set<String>> left, Optional<Set<String>> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Set<String> all = new HashSet<>(left.get());
        all.addAll(right.get());
        return Optional.of(all);
    }

    /// `in(#event_simpleName, values=[…])`.
    private static Optional<Set<String>> listed(Call call) {
        boolean isList =
                call.function().signature().name().equals("in")
                        && call.argument("field").orElse(null)
                                instanceof Call.Argument.Text(String field)
                        && TYPE_FIELDS.contains(field);
        return isList && call.argument("values").orElse(null) instanceof Call.Argument.Texts values
                ? named(new ArrayList<>(values.texts()))
                : Optional.empty();
    }

    private static Optional<Set<String>> named(List<String> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.contains("*"))
                ? Optional.empty()
                : Optional.of(Set.copyOf(patterns));
    }
}
