package dev.eyas.plan;

import dev.eyas.data.Glob;
import dev.eyas.data.Numeric;
import dev.eyas.syntax.Filter.Comparison;
import java.util.List;

/// A condition on a row. Every condition on a field is false where the field is absent, so its
/// negation is true there.
public sealed interface Predicate {

    record All(List<Predicate> operands) implements Predicate {
        public All {
            operands = List.copyOf(operands);
        }
    }

    record Any(List<Predicate> operands) implements Predicate {
        public Any {
            operands = List.copyOf(operands);
        }
    }

    record Not(Predicate operand) implements Predicate {}

    record Always(boolean value) implements Predicate {}

    /// The field's value matches the glob.
    record Matches(String field, Glob glob) implements Predicate {}

    /// The regex is found in the field's value.
    record Finds(String field, PlanNode.Pattern regex) implements Predicate {}

    /// The field's value is a number and the relation holds.
    record Compares(String field, Comparison comparison, Numeric bound) implements Predicate {}

    /// The glob occurs anywhere in the event as it was when the query began.
    record FreeText(Glob glob) implements Predicate {}

    /// The regex is found anywhere in the event as it was when the query began.
    record FreeRegex(PlanNode.Pattern regex) implements Predicate {}

    /// A filter function.
    record Called(Call call) implements Predicate {}
}
