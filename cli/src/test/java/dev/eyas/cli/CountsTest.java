package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CountsTest {

    @Test
    void aTimeThatWasMeasuredHasFractionsAndAGuessHasNone() {
        assertThat(Counts.time(Duration.ofMillis(5_430))).isEqualTo("5.43 s");
        assertThat(Counts.about(Duration.ofMillis(54_900))).isEqualTo("54 s");
        assertThat(Counts.about(Duration.ofSeconds(536))).isEqualTo("8 min 56 s");
    }
}
