package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/// What stands in arguments and right of `:=`. What a bare word means (a field's value or its own
/// text) depends on the parameter that takes it, so the tree keeps the word and, for every
/// argument, its source text.
public sealed interface Expr {

    Span span();

    /// A bare word: `ImageFileName`, `a[0].b`, `a[]`, `5m`.
    record Word(Span span, String text) implements Expr {}

    /// A word that only a text parameter can use: `foo*`, `*a*b`, `calendar:2months`, `12:30`.
    record Raw(Span span, String text) implements Expr {}

    record Quoted(Span span, String text) implements Expr {}

    /// A number, spelt as written.
    record NumberLiteral(Span span, String text) implements Expr {}

    record Parameter(Span span, String name, Optional<String> fallback) implements Expr {}

    record Unary(Span span, UnaryOperator operator, Expr operand) implements Expr {}

    record Binary(Span span, BinaryOperator operator, Expr left, Expr right) implements Expr {}

    /// A call; `name` as written, `nameSpan` where it stands.
    record Call(Span span, String name, Span nameSpan, List<Argument> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// `[a, b]`.
    record ArrayOf(Span span, List<Element> elements) implements Expr {
        public ArrayOf {
            elements = List.copyOf(elements);
        }
    }

    /// `{ pipeline }`, named and with attributes inside `correlate()`: `A: { .. } include: [x]`.
    record Subquery(Span span, Optional<String> name, Pipeline pipeline, List<Attribute> attributes)
            implements Expr {
        public Subquery {
            attributes = List.copyOf(attributes);
        }
    }

    /// Nothing usable stood there; a diagnostic says so.
    record Missing(Span span) implements Expr {}

    /// One argument of a call. `source` is the value as written: `10.0.0.0/8` reads as arithmetic,
    /// and a text parameter wants what was written. It is there for words, numbers, strings (with
    /// their quotes), parameters and arithmetic on them, and empty for values that hold a call, an
    /// array or a subquery.
    record Argument(Span span, Optional<Name> name, Expr value, String source) {}

    /// The name of an argument.
    record Name(Span span, String text) {}

    /// One element of an array; `target` for `[x := f()]`.
    record Element(Span span, Optional<FieldName> target, Expr value, String source) {}

    /// `name: value` behind a named subquery.
    record Attribute(Span span, String name, Expr value) {}

    enum UnaryOperator {
        NEGATE("-"),
        NOT("!");

        private final String symbol;

        UnaryOperator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    enum BinaryOperator {
        EQUAL("==", 1),
        NOT_EQUAL("!=", 1),
        LESS("<", 1),
        LESS_OR_EQUAL("<=", 1),
        GREATER(">", 1),
        GREATER_OR_EQUAL(">=", 1),
        LINK("<=>", 1),
        ADD("+", 2),
        SUBTRACT("-", 2),
        MULTIPLY("*", 3),
        DIVIDE("/", 3),
        REMAINDER("%", 3);

        private final String symbol;
        private final int power;

        BinaryOperator(String symbol, int power) {
            this.symbol = symbol;
            this.power = power;
        }

        public String symbol() {
            return symbol;
        }

        /// How tightly the operator binds; all associate to the left.
        public int power() {
            return power;
        }
    }
}
