package dev.eyas.function.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeGridTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    @ParameterizedTest
    @CsvSource({
        // summer time begins on 29 March at 01:00Z and ends on 25 October at 01:00Z
        "24, 2026-03-29T21:30:00Z, 2026-03-28T23:00:00Z",
        "24, 2026-03-29T22:00:00Z, 2026-03-29T22:00:00Z",
        "24, 2026-10-25T22:59:59Z, 2026-10-24T22:00:00Z",
        "6, 2026-03-29T03:59:00Z, 2026-03-28T23:00:00Z",
        "6, 2026-03-29T04:00:00Z, 2026-03-29T04:00:00Z",
        "2, 2026-03-29T01:30:00Z, 2026-03-29T01:00:00Z",
        "1, 2026-10-25T00:30:00Z, 2026-10-25T00:00:00Z",
        "1, 2026-10-25T01:30:00Z, 2026-10-25T01:00:00Z",
    })
    void bucketsKeepToTheClocksOfTheZone(int hours, String time, String start) {
        TimeGrid grid = new TimeGrid(hours * HOUR, COPENHAGEN);

        assertThat(Instant.ofEpochMilli(grid.start(millis(time)))).isEqualTo(start);
    }

    @Test
    void aDayThatBeginsInASkippedHourBeginsWithTheNext() {
        TimeGrid grid = new TimeGrid(24 * HOUR, ZoneId.of("Africa/Cairo"));

        assertThat(Instant.ofEpochMilli(grid.start(millis("2026-04-24T12:00:00Z"))))
                .isEqualTo("2026-04-23T22:00:00Z");
    }

    @Test
    void timesBefore1970AreCountedDownwards() {
        TimeGrid grid = new TimeGrid(HOUR, ZoneOffset.UTC);

        assertThat(grid.start(-1)).isEqualTo(-HOUR);
        assertThat(grid.start(TimeGrid.EARLIEST)).isEqualTo(TimeGrid.EARLIEST);
        assertThat(grid.next(grid.start(TimeGrid.LATEST))).isGreaterThan(TimeGrid.LATEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Copenhagen", "America/New_York", "Australia/Lord_Howe", "Z"})
    void bucketsFollowEachOtherWithoutGap(String zone) {
        for (long minutes : List.of(15, 30, 60, 120, 360, 1440, 10_080)) {
            TimeGrid grid = new TimeGrid(minutes * MINUTE, ZoneId.of(zone));
            TimeGrid other = new TimeGrid(minutes * MINUTE, ZoneId.of(zone));
            NavigableSet<Long> starts = new TreeSet<>();
            long last = millis("2026-12-31T00:00:00Z");
            for (long start = grid.start(millis("2026-01-01T00:00:00Z"));
                    start <= last;
                    start = grid.next(start)) {
                starts.add(start);
                assertThat(grid.start(start)).isEqualTo(start);
            }
            for (long time = last; time > starts.first(); time -= 15 * MINUTE) {
                assertThat(other.start(time)).isEqualTo(starts.floor(time));
            }
        }
    }
}
