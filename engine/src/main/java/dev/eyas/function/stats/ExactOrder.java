package dev.eyas.function.stats;

import dev.eyas.data.Numeric;
import java.util.Comparator;

/// Orders numbers by their exact values. Comparing a long with a double as doubles makes two
/// different longs equal to the same double, and then the winner would depend on the order of
/// comparison.
final class ExactOrder {

    /// 2^63: from here on every double is beyond every long.
    private static final double BEYOND_LONG = 0x1p63;

    /// Of equal numbers integers come first: they print otherwise.
    static final Comparator<Numeric> TOTAL =
            ((Comparator<Numeric>) ExactOrder::compare)
                    .thenComparing(Numeric.Real.class::isInstance);

    private ExactOrder() {}

    /// Both must be numbers.
    static int compare(Numeric left, Numeric right) {
        if (left instanceof Numeric.Whole whole) {
            return right instanceof Numeric.Whole other
                    ? Long.compare(whole.value(), other.value())
                    : compare(whole.value(), right.real());
        }
        return right instanceof Numeric.Whole other
                ? -compare(other.value(), left.real())
                : Double.compare(left.real(), right.real());
    }

    private static int compare(long whole, double real) {
        if (real >= BEYOND_LONG) {
            return -1;
        }
        if (real < -BEYOND_LONG) {
            return 1;
        }
        long floor = (long) Math.floor(real);
        if (whole != floor) {
            return Long.compare(whole, floor);
        }
        return real > floor ? -1 : 0;
    }
}
