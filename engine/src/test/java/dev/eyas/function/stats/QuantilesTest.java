package dev.eyas.function.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.eyas.data.Numeric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    private static final List<BigDecimal> PERCENTAGES =
            List.of(
                    new BigDecimal("0"),
                    new BigDecimal("1"),
                    new BigDecimal("50"),
                    new BigDecimal("99.9"),
                    new BigDecimal("100"));

    private final SplittableRandom random = new SplittableRandom(Long.getLong("seed", 42));

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.01, 0.3})
    void resultsAreAsCloseAsAsked(double accuracy) {
        List<Numeric> numbers = numbers(20_000);
        Quantiles quantiles = new Quantiles(accuracy);
        numbers.forEach(quantiles::add);
        List<Double> sorted = numbers.stream().map(Numeric::real).sorted().toList();

        for (BigDecimal percentage : PERCENTAGES) {
            double exact = sorted.get((int) (percentage.doubleValue() * (sorted.size() - 1) / 100));
            assertThat(quantiles.at(percentage).real())
                    .isCloseTo(exact, within(exact * accuracy * (1 + 1e-9)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1024, 1025, 3000})
    void splittingChangesNothing(int count) {
        List<Numeric> numbers = numbers(count);
        Quantiles whole = new Quantiles(0.01);
        numbers.forEach(whole::add);
        List<Quantiles> parts = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            parts.add(new Quantiles(0.01));
        }
        numbers.forEach(number -> parts.get(random.nextInt(parts.size())).add(number));
        Quantiles merged = new Quantiles(0.01);
        parts.forEach(merged::addAll);

        for (BigDecimal percentage : PERCENTAGES) {
            assertThat(merged.at(percentage)).isEqualTo(whole.at(percentage));
        }
    }

    /// Of all magnitudes, with zero and the ends among them.
    private List<Numeric> numbers(int count) {
        List<Numeric> numbers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            numbers.add(
                    switch (random.nextInt(20)) {
                        case 0 -> Numeric.of(0L);
                        case 1 -> Numeric.of(Double.MAX_VALUE);
                        case 2 -> Numeric.of(Double.MIN_NORMAL);
                        case 3 -> Numeric.of(Long.MAX_VALUE);
                        default -> Numeric.of(Math.exp(random.nextDouble(-20, 40)));
                    });
        }
        return numbers;
    }
}
