package dev.eyas.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as the language has it: an integer of 64 bits, or a double.
///
/// @param whole the integer, if it is one
/// @param real the double, if it is none
record Num(Optional<Long> whole, double real) {

    private static final Pattern SHAPE =
            Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final int LARGEST = 400;
    private static final double EXACT = 9_007_199_254_740_992.0;

    static Optional<Num> read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        if (text.matches("[+-]?[0-9]+")) {
            BigInteger integer = new BigInteger(text.startsWith("+") ? text.substring(1) : text);
            if (integer.bitLength() < Long.SIZE) {
                return Optional.of(of(integer.longValue()));
            }
        }
        return of(Double.parseDouble(text));
    }

    /// The exact value of a text that is a number; numbers of more digits or larger exponents have
    /// none.
    static Optional<BigDecimal> decimal(String text) {
        if (!SHAPE.matcher(text).matches()
                || text.length() > LARGEST
                || text.matches(".*[eE][+-]?0*[0-9]{4,}")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        return Math.abs(value.scale()) > LARGEST ? Optional.empty() : Optional.of(value);
    }

    static Num of(long whole) {
        return new Num(Optional.of(whole), whole);
    }

    static Optional<Num> of(double real) {
        if (Double.isNaN(real) || Double.isInfinite(real)) {
            return Optional.empty();
        }
        boolean isWhole = real % 1 == 0 && Math.abs(real) <= EXACT;
        return Optional.of(isWhole ? of((long) real) : new Num(Optional.empty(), real));
    }

    /// A number that was computed exactly.
    static Num of(BigDecimal exact) {
        boolean isWhole =
                exact.stripTrailingZeros().scale() <= 0
                        && exact.toBigInteger().bitLength() < Long.SIZE;
        return isWhole ? of(exact.longValueExact()) : of(exact.doubleValue()).orElseThrow();
    }

    /// The value that is held, exactly.
    BigDecimal value() {
        return whole.map(BigDecimal::new).orElseGet(() -> new BigDecimal(real));
    }

    String text() {
        if (whole.isPresent()) {
            return whole.get().toString();
        }
        String shortest = Double.toString(real);
        boolean isPlain = Math.abs(real) >= 1e-4 && Math.abs(real) < 1e15;
        return isPlain ? new BigDecimal(shortest).stripTrailingZeros().toPlainString() : shortest;
    }

    /// How `<` orders: integers exactly, else as doubles.
    static int compare(Num left, Num right) {
        return left.whole.isPresent() && right.whole.isPresent()
                ? left.whole.get().compareTo(right.whole.get())
                : Double.compare(left.real, right.real);
    }
}
