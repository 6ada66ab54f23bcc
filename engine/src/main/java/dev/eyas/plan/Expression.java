package dev.eyas.plan;

import dev.eyas.syntax.Expr.BinaryOperator;
import dev.eyas.syntax.Expr.UnaryOperator;

/// A value computed from a row. Where something it needs is missing it has no value.
public sealed interface Expression {

    record Literal(String text) implements Expression {}

    record Field(String name) implements Expression {}

    record Unary(UnaryOperator operator, Expression operand) implements Expression {}

    record Binary(BinaryOperator operator, Expression left, Expression right)
            implements Expression {}

    /// The value of a scalar function.
    record Called(Call call) implements Expression {}

    /// `true` or `false` as a filter function decides.
    record Tested(Call call) implements Expression {}
}
