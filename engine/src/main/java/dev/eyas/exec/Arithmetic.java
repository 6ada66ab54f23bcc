package dev.eyas.exec;

import dev.eyas.data.Column;
import dev.eyas.data.Decimal;
import dev.eyas.data.Numeric;
import dev.eyas.syntax.Expr.BinaryOperator;

/// The operators of expressions on single values. Integers stay exact until a fraction or an
/// overflow; dividing by zero has no value.
final class Arithmetic {

    private Arithmetic() {}

    static Numeric negate(Numeric value) {
        return switch (value) {
            case Numeric.None none -> none;
            case Numeric.Whole whole when whole.value() != Long.MIN_VALUE ->
                    Numeric.of(-whole.value());
            case Numeric number -> Numeric.of(-number.real());
        };
    }

    static Numeric apply(BinaryOperator operator, Numeric left, Numeric right) {
        if (!left.isNumber() || !right.isNumber()) {
            return Numeric.NONE;
        }
        if (left instanceof Numeric.Whole a && right instanceof Numeric.Whole b) {
            return whole(operator, a.value(), b.value());
        }
        return real(operator, left.real(), right.real());
    }

    private static Numeric whole(BinaryOperator operator, long left, long right) {
        return switch (operator) {
            case ADD -> {
                long sum = left + right;
                yield ((left ^ sum) & (right ^ sum)) < 0
                        ? real(operator, (double) left, (double) right)
                        : Numeric.of(sum);
            }
            case SUBTRACT -> {
                long difference = left - right;
                yield ((left ^ right) & (left ^ difference)) < 0
                        ? real(operator, (double) left, (double) right)
                        : Numeric.of(difference);
            }
            case MULTIPLY -> {
                long high = Math.multiplyHigh(left, right);
                long low = left * right;
                yield (high == 0 && low >= 0) || (high == -1 && low < 0)
                        ? Numeric.of(low)
                        : real(operator, (double) left, (double) right);
            }
            case DIVIDE ->
                    right != 0 && left % right == 0 && !(left == Long.MIN_VALUE && right == -1)
                            ? Numeric.of(left / right)
                            : real(operator, (double) left, (double) right);
            case REMAINDER -> right == 0 ? Numeric.NONE : Numeric.of(left % right);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LINK ->
                    Numeric.NONE;
        };
    }

    /// What is not finite has no value: see [Numeric#of(double)].
    private static Numeric real(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> Numeric.of(left + right);
            case SUBTRACT -> Numeric.of(left - right);
            case MULTIPLY -> Numeric.of(left * right);
            case DIVIDE -> Numeric.of(left / right);
            case REMAINDER -> Numeric.of(left % right);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LINK ->
                    Numeric.NONE;
        };
    }

    static boolean holds(BinaryOperator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, LINK -> false;
        };
    }

    /// Integers of no more characters are told apart by their doubles.
    private static final int SHORT = 15;

    /// Two present values are the same when both are numbers of one value, or texts of one
    /// spelling. Texts that are one double need not be one number: they are compared as decimals.
    static boolean same(Column left, Column right, int row) {
        Numeric a = left.numeric(row);
        Numeric b = right.numeric(row);
        if (!a.isNumber() || !b.isNumber()) {
            return left.text(row).equals(right.text(row));
        }
        return a.real() == b.real() && sameDecimal(a, left.text(row), b, right.text(row));
    }

    private static boolean sameDecimal(Numeric a, String left, Numeric b, String right) {
        return left.equals(right)
                || (isShort(a, left) && isShort(b, right))
                || Decimal.of(left).equals(Decimal.of(right));
    }

    private static boolean isShort(Numeric number, String text) {
        return number instanceof Numeric.Whole && text.length() <= SHORT;
    }
}
