package dev.eyas.function.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.eyas.data.Numeric;
import dev.eyas.function.BadArgument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitConversionTest {

    private static final long HOUR = 3_600_000;

    @ParameterizedTest
    @CsvSource({
        "bytes/span to bytes/day, 120",
        "bytes/bucket to Kbytes/day, 0.12",
        "bytes/sec to Mi bytes/min, 0.0002861022949219",
        "hits/min to hits/span, 300",
        "hits/min to hits/min, 5",
        "MB to kB, 5000",
        "KiB to B, 5120",
        "ms to s, 0.005",
        "bytes, 5",
        "1/sec to 1/min, 300",
        "events/min to Ki/hour, 0.29296875",
        "k to events, 5000",
    })
    void aValueOfFiveInBucketsOfAnHour(String text, double result) {
        Numeric converted = UnitConversion.parse(text).apply(Numeric.of(5L), HOUR);

        assertThat(converted.real()).isCloseTo(result, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes/span to bytes",
                "bytes to hits",
                "bytes/span to bytes/fortnight",
                "a/ to b/",
                "/span to /day/day",
            })
    void whatCannotBeConvertedIsRefused(String text) {
        assertThatThrownBy(() -> UnitConversion.parse(text)).isInstanceOf(BadArgument.class);
    }
}
