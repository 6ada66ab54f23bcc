package dev.eyas.function.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Texts that differ little have hashes that have nothing in common.
final class Hash32Test {

    private static final int TEXTS = 20_000;

    @Test
    void everyBitIsSetInHalfOfTheHashes() {
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            int set = 0;
            for (int number = 0; number < TEXTS; number++) {
                set += Hash32.of(Integer.toString(number), 0) >>> bit & 1;
            }
            assertThat(set).as("bit %d", bit).isBetween(TEXTS * 47 / 100, TEXTS * 53 / 100);
        }
    }

    @Test
    void hashesAreNearlyAllDifferent() {
        Set<Integer> hashes = new HashSet<>();
        for (int number = 0; number < TEXTS; number++) {
            hashes.add(Hash32.of(Integer.toString(number), 0));
        }
        assertThat(hashes).hasSizeGreaterThan(TEXTS - 10);
    }

    @Test
    void seedsGiveOtherHashes() {
        assertThat(Hash32.of("text", 1)).isNotEqualTo(Hash32.of("text", 2));
        assertThat(Hash32.of("text", 1)).isEqualTo(Hash32.of("text", 1));
    }
}
