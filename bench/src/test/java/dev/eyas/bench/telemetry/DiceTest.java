package dev.eyas.bench.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiceTest {

    /// All committed telemetry depends on these values.
    @Test
    void theSequenceNeverChanges() {
        Dice dice = Dice.of(1, 2, 3);

        assertThat(dice.next()).isEqualTo(5_933_675_883_553_634_474L);
        assertThat(dice.hex(20)).isEqualTo("014330d6bb9b2b227666");
        assertThat(dice.below(1_000)).isEqualTo(190);
    }

    @Test
    void everyCoordinateMatters() {
        assertThat(Dice.of(1, 2, 3).next()).isNotEqualTo(Dice.of(1, 3, 2).next());
        assertThat(Dice.of(1, 2).next()).isNotEqualTo(Dice.of(1, 2, 0).next());
    }

    @Test
    void numbersStayWithinTheirBounds() {
        Dice dice = Dice.of(7);
        for (int draw = 0; draw < 10_000; draw++) {
            assertThat(dice.between(3, 5)).isBetween(3, 5);
        }
    }

    @Test
    void frequentRanksAreDrawnInProportion() {
        Dice dice = Dice.of(7);
        Zipf zipf = new Zipf(100);
        int[] draws = new int[100];
        for (int draw = 0; draw < 100_000; draw++) {
            draws[zipf.draw(dice)]++;
        }

        assertThat((double) draws[0] / draws[9]).isBetween(8.5, 11.5);
        assertThat(Arrays.stream(draws).min().orElseThrow()).isPositive();
    }
}
