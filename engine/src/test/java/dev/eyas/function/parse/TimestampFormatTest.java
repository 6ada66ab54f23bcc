package dev.eyas.function.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimestampFormatTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Optional<Instant> parse(String format, String text) {
        return parse(format, text, ZoneOffset.UTC);
    }

    private static Optional<Instant> parse(String format, String text, ZoneId zone) {
        return TimestampFormat.of(format, true, NOW.toEpochMilli())
                .parse(text, Optional.of(zone))
                .map(moment -> Instant.ofEpochMilli(moment.millis()));
    }

    @Test
    void isoTakesUpToNineDigitsOfASecond() {
        assertThat(parse(TimestampFormat.ISO, "2026-01-01T00:00:00Z")).contains(NOW);
        assertThat(parse(TimestampFormat.ISO, "2026-01-01T00:00:00.5Z"))
                .contains(NOW.plusMillis(500));
        assertThat(parse(TimestampFormat.ISO, "2026-01-01T02:00:00.123456789+02:00"))
                .contains(NOW.plusMillis(123));
        assertThat(parse(TimestampFormat.ISO, "2026-01-01T00:00:00")).isEmpty();
    }

    @Test
    void numbersCountFrom1970() {
        assertThat(parse("unixtime", "1767225600.25")).contains(NOW.plusMillis(250));
        assertThat(parse("unixTimeMillis", "1767225600000")).contains(NOW);
        assertThat(parse("NANOS", "1767225600000000001")).contains(NOW);
        assertThat(parse("seconds", "1e400")).isEmpty();
        assertThat(parse("seconds", "9e38")).isEmpty();
        assertThat(parse("seconds", "soon")).isEmpty();
    }

    @Test
    void aZoneInTheTextCountsFirst() {
        ZoneId copenhagen = ZoneId.of("Europe/Copenhagen");
        assertThat(parse("yyyy-MM-dd HH:mm", "2026-01-01 01:00", copenhagen)).contains(NOW);
        assertThat(parse("yyyy-MM-dd HH:mm Z", "2026-01-01 01:00 +0100", ZoneOffset.UTC))
                .contains(NOW);
        assertThat(TimestampFormat.of("yyyy-MM-dd", true, 0).parse("2026-01-01", Optional.empty()))
                .isEmpty();
    }

    @Test
    void aDateWithoutYearIsRecent() {
        assertThat(parse("MMM d HH:mm:ss", "Jan 1 00:00:00")).contains(NOW);
        assertThat(parse("MMM d HH:mm:ss", "Jan 9 00:00:00"))
                .contains(Instant.parse("2026-01-09T00:00:00Z"));
        assertThat(parse("MMM d HH:mm:ss", "Jan 10 00:00:00"))
                .contains(Instant.parse("2025-01-10T00:00:00Z"));
    }

    @Test
    void aDateWithoutTimeIsMidnight() {
        assertThat(parse("dd/MM/yyyy", "01/01/2026")).contains(NOW);
        assertThat(parse("HH:mm", "01:00")).isEmpty();
    }
}
