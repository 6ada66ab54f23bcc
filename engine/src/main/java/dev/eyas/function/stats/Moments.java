package dev.eyas.function.stats;

import dev.eyas.data.Numeric;
import java.math.BigDecimal;
import java.math.MathContext;

/// Sums of numbers, of pairs of numbers and of their products, exact until they are read, so that
/// neither the order of the rows nor the way they were split shows, and nothing cancels out.
/// Numbers are taken as doubles throughout, for a sum of other numbers than the squared ones would
/// not fit.
final class Moments {

    /// Digits kept before a result is rounded to a double's 17.
    private static final MathContext DIGITS = new MathContext(60);

    private final ExactSum sumX = new ExactSum();
    private final ExactSum sumY = new ExactSum();
    private final ExactSum squaresX = new ExactSum();
    private final ExactSum squaresY = new ExactSum();
    private final ExactSum products = new ExactSum();

    void add(Numeric x) {
        sumX.addProduct(x.real(), 1);
        squaresX.addProduct(x.real(), x.real());
    }

    void add(Numeric x, Numeric y) {
        add(x);
        sumY.addProduct(y.real(), 1);
        squaresY.addProduct(y.real(), y.real());
        products.addProduct(x.real(), y.real());
    }

    void addAll(Moments other) {
        sumX.addAll(other.sumX);
        sumY.addAll(other.sumY);
        squaresX.addAll(other.squaresX);
        squaresY.addAll(other.squaresY);
        products.addAll(other.products);
    }

    long count() {
        return sumX.count();
    }

    /// The standard deviation of a sample: squares are divided by one less than their number. No
    /// number for fewer than two.
    Numeric deviation() {
        if (count() < 2) {
            return Numeric.NONE;
        }
        BigDecimal n = BigDecimal.valueOf(count());
        BigDecimal variance =
                spread(squaresX, sumX).divide(n.multiply(n.subtract(BigDecimal.ONE)), DIGITS);
        return Numeric.of(variance.sqrt(DIGITS).doubleValue());
    }

    /// A line through the pairs.
    ///
    /// @param fit how much of the spread of `y` the line explains, adjusted to the number of pairs;
    ///   no number for two
    record Line(Numeric slope, Numeric intercept, Numeric fit) {}

    /// Whether there is a line: neither all `x` nor all `y` are equal.
    boolean hasLine() {
        return count() >= 2
                && spread(squaresX, sumX).signum() > 0
                && spread(squaresY, sumY).signum() > 0;
    }

    /// The line with the least squares of errors.
    Line line() {
        BigDecimal n = BigDecimal.valueOf(count());
        BigDecimal spreadX = spread(squaresX, sumX);
        BigDecimal together =
                n.multiply(products.exact()).subtract(sumX.exact().multiply(sumY.exact()));
        BigDecimal slope = together.divide(spreadX, DIGITS);
        BigDecimal intercept =
                sumY.exact().subtract(slope.multiply(sumX.exact())).divide(n, DIGITS);
        return new Line(
                Numeric.of(slope.doubleValue()),
                Numeric.of(intercept.doubleValue()),
                fit(together.pow(2), spreadX.multiply(spread(squaresY, sumY))));
    }

    private Numeric fit(BigDecimal explained, BigDecimal whole) {
        if (count() < 3) {
            return Numeric.NONE;
        }
        BigDecimal unexplained = BigDecimal.ONE.subtract(explained.divide(whole, DIGITS));
        BigDecimal adjusted =
                unexplained
                        .multiply(BigDecimal.valueOf(count() - 1))
                        .divide(BigDecimal.valueOf(count() - 2), DIGITS);
        return Numeric.of(BigDecimal.ONE.subtract(adjusted).doubleValue());
    }

    /// The sum of squared distances from the mean, times the count.
    private BigDecimal spread(ExactSum squares, ExactSum sum) {
        return BigDecimal.valueOf(count()).multiply(squares.exact()).subtract(sum.exact().pow(2));
    }
}
