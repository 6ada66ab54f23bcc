package dev.eyas.function.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    private static final long SEED = Long.getLong("seed", 42);

    private static ExactSum sum(String... texts) {
        ExactSum sum = new ExactSum();
        for (String text : texts) {
            sum.add(NumberText.parse(text));
        }
        return sum;
    }

    @Test
    void nothingSumsToZeroAndHasNoAverage() {
        assertThat(sum("many", "").total()).isEqualTo(Numeric.of(0L));
        assertThat(sum("many", "").average()).isEqualTo(Numeric.NONE);
    }

    @Test
    void longsMayOverflowOnTheWay() {
        String largest = Long.toString(Long.MAX_VALUE);
        assertThat(sum(largest, largest, "-1", "-" + largest).total().text())
                .isEqualTo("9223372036854775806");
        assertThat(sum(largest, largest).total().text()).isEqualTo("1.8446744073709552E19");
        assertThat(sum(largest, largest).average().text()).isEqualTo("9.223372036854776E18");
    }

    @Test
    void smallPartsSurviveLargeOnes() {
        assertThat(sum("1e100", "1", "-1e100").total().text()).isEqualTo("1");
        assertThat(sum("1e308", "1e308", "-1e308", "0.5", "-1e308").total().text())
                .isEqualTo("0.5");
        assertThat(sum("1e308", "1e308").average().text()).isEqualTo("1.0E308");
    }

    @Test
    void aSumBeyondAllDoublesIsNoNumber() {
        assertThat(sum("1e308", "1e308").total()).isEqualTo(Numeric.NONE);
    }

    @Test
    void averagesPrintUnrounded() {
        assertThat(sum("1", "2", "2").average().text()).isEqualTo("1.6666666666666667");
        assertThat(sum("5", "6", "1").average().text()).isEqualTo("4");
        assertThat(sum("9223372036854775807").average().text()).isEqualTo("9223372036854775807");
    }

    @Test
    void doublesAddUpLikeDecimalsRoundedOnce() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 2000; round++) {
            ExactSum sum = new ExactSum();
            BigDecimal expected = BigDecimal.ZERO;
            for (int count = random.nextInt(1, 30); count > 0; count--) {
                double value = Math.scalb(random.nextDouble(-1, 1), random.nextInt(-300, 300));
                sum.add(Numeric.of(value));
                expected = expected.add(new BigDecimal(value));
            }
            assertThat(sum.total())
                    .as("seed %d", SEED)
                    .isEqualTo(Numeric.of(expected.doubleValue()));
        }
    }
}
