package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.List;

/// A condition on an event. OR binds tighter than AND; parentheses leave no node.
public sealed interface Filter {

    Span span();

    /// All operands hold; also filters that stand side by side.
    record And(Span span, List<Filter> operands) implements Filter {
        public And {
            operands = List.copyOf(operands);
        }
    }

    /// At least one operand holds.
    record Or(Span span, List<Filter> operands) implements Filter {
        public Or {
            operands = List.copyOf(operands);
        }
    }

    record Not(Span span, Filter operand) implements Filter {}

    /// `field = pattern`, or `field != pattern` when negated.
    record Is(Span span, FieldName field, boolean negated, Pattern pattern) implements Filter {}

    /// `field like pattern`: the value contains the pattern.
    record Like(Span span, FieldName field, Pattern pattern) implements Filter {}

    /// `field < bound` and its kin; always numeric.
    record Compare(Span span, FieldName field, Comparison comparison, Bound bound)
            implements Filter {}

    /// `field =~ f(..)`, or `field =~ !f(..)` when negated.
    record FieldCall(Span span, FieldName field, boolean negated, Expr.Call call)
            implements Filter {}

    /// A filter function.
    record Call(Span span, Expr.Call call) implements Filter {}

    /// `true` or `false`.
    record Always(Span span, boolean value) implements Filter {}

    /// A pattern without a field: searched in the event as it was when the query began.
    record FreeText(Span span, Pattern pattern) implements Filter {}

    /// Nothing usable stood there; a diagnostic says so.
    record Missing(Span span) implements Filter {}

    /// The numeric comparisons of a filter.
    enum Comparison {
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /// The right side of a numeric comparison.
    sealed interface Bound {

        Span span();

        /// A number as written, `quoted` or not. Always said as `Bound.Number`, so it hides
        /// nothing.
        @SuppressWarnings("AvoidCommonTypeNames")
        record Number(Span span, String text, boolean quoted) implements Bound {}

        record Parameter(Span span, Pattern.Parameter parameter) implements Bound {}

        record Missing(Span span) implements Bound {}
    }
}
