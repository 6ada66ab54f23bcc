package dev.eyas.data;

/// The numeric face of a value: nothing, a 64-bit integer, or a double. Integers stay exact: Falcon
/// ids have 19 digits.
public sealed interface Numeric {

    Numeric NONE = new None();

    boolean isNumber();

    /// The value as a double; NaN for [None].
    double real();

    /// The value as people read it; never called on [None].
    String text();

    record None() implements Numeric {
        @Override
        public boolean isNumber() {
            return false;
        }

        @Override
        public double real() {
            return Double.NaN;
        }

        @Override
        public String text() {
            throw new IllegalStateException("no number has no text");
        }
    }

    record Whole(long value) implements Numeric {
        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public double real() {
            return value;
        }

        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /// A finite double that no long expresses.
    record Real(double value) implements Numeric {
        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public double real() {
            return value;
        }

        @Override
        public String text() {
            return NumberText.format(value);
        }
    }

    static Numeric of(long value) {
        return new Whole(value);
    }

    /// A double, as an integer where it is one within 2^53; infinite and NaN are no numbers.
    static Numeric of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NONE;
        }
        if (value == Math.rint(value) && Math.abs(value) <= NumberText.LARGEST_EXACT_WHOLE) {
            return new Whole((long) value);
        }
        return new Real(value);
    }

    /// Orders two numbers; long against long exactly, else as doubles.
    static int compare(Numeric left, Numeric right) {
        if (left instanceof Whole a && right instanceof Whole b) {
            return Long.compare(a.value(), b.value());
        }
        return Double.compare(left.real(), right.real());
    }
}
