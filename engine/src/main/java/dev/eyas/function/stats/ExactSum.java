package dev.eyas.function.stats;

import dev.eyas.data.Numeric;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

/// A sum that is exact until it is read and then rounded once, so that neither the order of the
/// numbers nor the way they were split over several sums shows. Longs add up in 128 bits; doubles
/// in an expansion: doubles that do not overlap and together are the exact sum (Shewchuk).
public final class ExactSum {

    /// Larger doubles could overflow an expansion of 2^63 of them; they are rare enough to add up
    /// slowly.
    private static final double HUGE = 0x1p960;

    /// Products of doubles with a magnitude from here up to [#HUGE] are the sum of two doubles.
    private static final double TINY = 0x1p-960;

    /// Digits kept in a division before it is rounded to a double's 17.
    private static final MathContext QUOTIENT = new MathContext(60);

    private long count;
    private long high;
    private long low;
    private double[] parts = new double[0];
    private int partCount;
    private BigDecimal huge = BigDecimal.ZERO;
    private boolean hasReals;

    /// Adds a number; what is none changes nothing.
    public void add(Numeric number) {
        switch (number) {
            case Numeric.Whole whole -> {
                count++;
                addWhole(whole.value() >> 63, whole.value());
            }
            case Numeric.Real real -> {
                count++;
                hasReals = true;
                addReal(real.value());
            }
            case Numeric.None _ -> {}
        }
    }

    /// Adds the exact product of two numbers.
    void addProduct(double left, double right) {
        count++;
        hasReals = true;
        double product = left * right;
        double magnitude = Math.abs(product);
        if (magnitude >= TINY && magnitude < HUGE) {
            addReal(product);
            addReal(Math.fma(left, right, -product));
        } else if (left != 0 && right != 0) {
            huge = huge.add(new BigDecimal(left).multiply(new BigDecimal(right)));
        }
    }

    public void addAll(ExactSum other) {
        count += other.count;
        hasReals |= other.hasReals;
        addWhole(other.high, other.low);
        for (int part = 0; part < other.partCount; part++) {
            addReal(other.parts[part]);
        }
        huge = huge.add(other.huge);
    }

    private void addWhole(long otherHigh, long otherLow) {
        low += otherLow;
        long carry = Long.compareUnsigned(low, otherLow) < 0 ? 1 : 0;
        high += otherHigh + carry;
    }

    private void addReal(double value) {
        if (Math.abs(value) >= HUGE) {
            huge = huge.add(new BigDecimal(value));
            return;
        }
        int kept = 0;
        double rest = value;
        for (int part = 0; part < partCount; part++) {
            double larger = Math.abs(rest) < Math.abs(parts[part]) ? parts[part] : rest;
            double smaller = Math.abs(rest) < Math.abs(parts[part]) ? rest : parts[part];
            double sum = larger + smaller;
            double error = smaller - (sum - larger);
            if (error != 0) {
                parts[kept++] = error;
            }
            rest = sum;
        }
        if (rest != 0) {
            if (kept == parts.length) {
                parts = Arrays.copyOf(parts, kept + 2);
            }
            parts[kept++] = rest;
        }
        partCount = kept;
    }

    /// How many numbers were added.
    public long count() {
        return count;
    }

    /// The sum: zero when nothing was added, no number when no double is that large.
    public Numeric total() {
        if (!hasReals && isLong()) {
            return Numeric.of(low);
        }
        return Numeric.of(exact().doubleValue());
    }

    /// Orders sums by their exact values, also those no double can express.
    public int compareExactly(ExactSum other) {
        return exact().compareTo(other.exact());
    }

    /// The mean; no number when nothing was added.
    public Numeric average() {
        if (count == 0) {
            return Numeric.NONE;
        }
        if (!hasReals && isLong() && low % count == 0) {
            return Numeric.of(low / count);
        }
        return Numeric.of(exact().divide(BigDecimal.valueOf(count), QUOTIENT).doubleValue());
    }

    private boolean isLong() {
        return high == low >> 63;
    }

    /// The sum as it is, not rounded.
    BigDecimal exact() {
        BigInteger unsignedLow = new BigInteger(Long.toUnsignedString(low));
        BigDecimal sum =
                new BigDecimal(BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsignedLow));
        for (int part = 0; part < partCount; part++) {
            sum = sum.add(new BigDecimal(parts[part]));
        }
        return sum.add(huge);
    }
}
