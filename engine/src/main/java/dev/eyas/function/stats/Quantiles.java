package dev.eyas.function.stats;

import dev.eyas.data.Numeric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Ranks of the non-negative numbers seen: exact for the first thousand, then by counting in bins
/// of a given relative width. Counts add up, so neither the order of the numbers nor the way they
/// were split over several of these shows, which sampling sketches cannot promise.
///
/// Each power of two has the same number of bins, all of the same width: which bin a number is in
/// is read off its bits.
final class Quantiles {

    private static final int MOST_EXACT = 1024;

    private static final long BYTES_PER_NUMBER = 24;
    private static final long BYTES_PER_BIN = 72;

    /// The bin of zero, and of what is closer to it than any normal double.
    private static final long ZERO = Long.MIN_VALUE;

    private final int binsPerOctave;
    private long count;
    private List<Numeric> exact = new ArrayList<>();
    private final TreeMap<Long, Long> bins = new TreeMap<>();

    /// @param accuracy the largest relative error of a result, above 0
    Quantiles(double accuracy) {
        this.binsPerOctave = (int) Math.ceil(1 / (2 * accuracy));
    }

    /// Adds a number, which must not be negative.
    void add(Numeric number) {
        count++;
        if (count <= MOST_EXACT) {
            exact.add(number);
        } else {
            binAll();
            bin(number);
        }
    }

    void addAll(Quantiles other) {
        count += other.count;
        if (count <= MOST_EXACT) {
            exact.addAll(other.exact);
        } else {
            binAll();
            other.exact.forEach(this::bin);
            other.bins.forEach((bin, numbers) -> bins.merge(bin, numbers, Long::sum));
        }
    }

    private void binAll() {
        exact.forEach(this::bin);
        exact = List.of();
    }

    private void bin(Numeric number) {
        double value = number.real();
        long bin = ZERO;
        if (value >= Double.MIN_NORMAL) {
            int exponent = Math.getExponent(value);
            double fraction = Math.scalb(value, -exponent) - 1;
            bin = (long) exponent * binsPerOctave + (long) (fraction * binsPerOctave);
        }
        bins.merge(bin, 1L, Long::sum);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// The number at a percentage of the way from the smallest to the largest, rounded down to one
    /// that was seen, as far as the accuracy goes.
    Numeric at(BigDecimal percentage) {
        long rank =
                percentage
                        .multiply(BigDecimal.valueOf(count - 1))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
        if (count <= MOST_EXACT) {
            return exact.stream().sorted(ExactOrder.TOTAL).skip(rank).findFirst().orElseThrow();
        }
        long before = 0;
        for (Map.Entry<Long, Long> bin : bins.entrySet()) {
            before += bin.getValue();
            if (before > rank) {
                return Numeric.of(middle(bin.getKey()));
            }
        }
        throw new AssertionError("no number has the rank " + rank);
    }

    /// The number in a bin that is as far from its ends, relative to them.
    private double middle(long bin) {
        if (bin == ZERO) {
            return 0;
        }
        int exponent = (int) Math.floorDiv(bin, (long) binsPerOctave);
        double lower = 1 + Math.floorMod(bin, (long) binsPerOctave) / (double) binsPerOctave;
        double upper = lower + 1.0 / binsPerOctave;
        return Math.scalb(2 * lower * upper / (lower + upper), exponent);
    }

    long retainedBytes() {
        return exact.size() * BYTES_PER_NUMBER + bins.size() * BYTES_PER_BIN;
    }
}
