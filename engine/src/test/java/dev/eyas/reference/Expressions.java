package dev.eyas.reference;

import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Expr.BinaryOperator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// The value of an expression for one row; nothing where something it needs is missing or of the
/// wrong kind.
final class Expressions {

    private Expressions() {}

    static Optional<String> value(Expr expr, Row row) {
        return switch (expr) {
            case Expr.Word word when word.text().equals("true") || word.text().equals("false") ->
                    Optional.of(word.text());
            case Expr.Word word -> row.get(word.text());
            case Expr.Quoted quoted -> Optional.of(quoted.text());
            case Expr.NumberLiteral number -> Optional.of(number.text());
            case Expr.Unary unary -> unary(unary, row);
            case Expr.Binary binary -> binary(binary, row);
            case Expr.Call call -> call(new Arguments(call), row);
            case Expr other -> throw new UnsupportedOperationException(other.toString());
        };
    }

    static Optional<Num> number(Expr expr, Row row) {
        return value(expr, row).flatMap(Num::read);
    }

    private static Optional<String> unary(Expr.Unary unary, Row row) {
        Optional<String> operand = value(unary.operand(), row);
        Optional<Num> number = operand.flatMap(Num::read);
        return switch (unary.operator()) {
            case NEGATE -> number.flatMap(Expressions::negated).map(Num::text);
            case NOT ->
                    operand.filter(text -> text.equals("true") || text.equals("false"))
                            .map(text -> text.equals("true") ? "false" : "true")
                            .or(() -> number.map(is -> is.real() == 0 ? "true" : "false"));
        };
    }

    private static Optional<Num> negated(Num number) {
        return number.whole().isPresent()
                ? exactly(BigInteger.valueOf(number.whole().get()).negate(), -number.real())
                : Num.of(-number.real());
    }

    private static Optional<String> binary(Expr.Binary binary, Row row) {
        BinaryOperator operator = binary.operator();
        Optional<String> left = value(binary.left(), row);
        Optional<String> right = value(binary.right(), row);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL) {
            boolean same = same(left.get(), right.get());
            return Optional.of(Boolean.toString(same == (operator == BinaryOperator.EQUAL)));
        }
        Optional<Num> a = Num.read(left.get());
        Optional<Num> b = Num.read(right.get());
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        return switch (operator) {
            case LESS -> Optional.of(Boolean.toString(Num.compare(a.get(), b.get()) < 0));
            case LESS_OR_EQUAL -> Optional.of(Boolean.toString(Num.compare(a.get(), b.get()) <= 0));
            case GREATER -> Optional.of(Boolean.toString(Num.compare(a.get(), b.get()) > 0));
            case GREATER_OR_EQUAL ->
                    Optional.of(Boolean.toString(Num.compare(a.get(), b.get()) >= 0));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER ->
                    arithmetic(operator, a.get(), b.get()).map(Num::text);
            case EQUAL, NOT_EQUAL, LINK -> throw new UnsupportedOperationException();
        };
    }

    private static boolean same(String left, String right) {
        Optional<Num> a = Num.read(left);
        Optional<Num> b = Num.read(right);
        if (a.isEmpty() || b.isEmpty() || left.equals(right)) {
            return left.equals(right);
        }
        Optional<BigDecimal> x = Num.decimal(left);
        Optional<BigDecimal> y = Num.decimal(right);
        if (x.isPresent() && y.isPresent()) {
            return x.get().compareTo(y.get()) == 0;
        }
        return x.isEmpty() && y.isEmpty() && a.get().real() == b.get().real();
    }

    private static Optional<Num> arithmetic(BinaryOperator operator, Num left, Num right) {
        double a = left.real();
        double b = right.real();
        if (left.whole().isEmpty() || right.whole().isEmpty()) {
            return Num.of(real(operator, a, b));
        }
        BigInteger x = BigInteger.valueOf(left.whole().get());
        BigInteger y = BigInteger.valueOf(right.whole().get());
        return switch (operator) {
            case ADD -> exactly(x.add(y), a + b);
            case SUBTRACT -> exactly(x.subtract(y), a - b);
            case MULTIPLY -> exactly(x.multiply(y), a * b);
            case DIVIDE ->
                    y.signum() != 0 && x.remainder(y).signum() == 0
                            ? exactly(x.divide(y), a / b)
                            : Num.of(a / b);
            case REMAINDER -> y.signum() == 0 ? Optional.empty() : exactly(x.remainder(y), a % b);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LINK ->
                    throw new UnsupportedOperationException();
        };
    }

    private static double real(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case REMAINDER -> a % b;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, LINK ->
                    throw new UnsupportedOperationException();
        };
    }

    private static Optional<Num> exactly(BigInteger exact, double rounded) {
        return exact.bitLength() < Long.SIZE
                ? Optional.of(Num.of(exact.longValue()))
                : Num.of(rounded);
    }

    private static Optional<String> call(Arguments call, Row row) {
        return switch (call.name()) {
            case "if" ->
                    value(call.expr("condition"), row).equals(Optional.of("true"))
                            ? value(call.expr("then"), row)
                            : value(call.expr("else"), row);
            case "in" -> Optional.of(Boolean.toString(Filters.in(call, row)));
            case String _ -> Fields.value(call, row);
        };
    }
}
