package dev.eyas.analysis.lint;

import dev.eyas.plan.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Conditions on single fields that all rows at a step fulfil.
///
/// @param held conditions that hold
/// @param failed conditions that do not hold
/// @param events whether the rows are events still
record Facts(List<Predicate> held, List<Predicate> failed, boolean events) {

    static final Facts NONE = new Facts(List.of(), List.of(), true);

    Facts {
        held = List.copyOf(held);
        failed = List.copyOf(failed);
    }

    /// The conditions on one field, if the predicate is one.
    static String field(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Matches matches -> matches.field();
            case Predicate.Finds finds -> finds.field();
            case Predicate.Compares compares -> compares.field();
            case Predicate.All _,
                    Predicate.Any _,
                    Predicate.Not _,
                    Predicate.Always _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _,
                    Predicate.Called _ ->
                    "";
        };
    }

    List<Predicate> held(String field) {
        return held.stream().filter(each -> field(each).equals(field)).toList();
    }

    List<Predicate> failed(String field) {
        return failed.stream().filter(each -> field(each).equals(field)).toList();
    }

    Facts with(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> {
                Facts facts = this;
                for (Predicate operand : all.operands()) {
                    facts = facts.with(operand);
                }
                yield facts;
            }
            case Predicate.Not(Predicate operand) when !field(operand).isEmpty() ->
                    new Facts(held, joined(failed, operand), events);
            case Predicate.Matches _, Predicate.Finds _, Predicate.Compares _ ->
                    new Facts(joined(held, predicate), failed, events);
            case Predicate.Any _,
                    Predicate.Not _,
                    Predicate.Always _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _,
                    Predicate.Called _ ->
                    this;
        };
    }

    /// What stays true when fields are written.
    Facts without(Set<String> fields) {
        return new Facts(
                held.stream().filter(each -> !fields.contains(field(each))).toList(),
                failed.stream().filter(each -> !fields.contains(field(each))).toList(),
                events);
    }

    private static List<Predicate> joined(List<Predicate> list, Predicate more) {
        List<Predicate> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
