package dev.eyas.function.chart;

import static dev.eyas.function.stats.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Batch;
import dev.eyas.data.TableRows;
import dev.eyas.data.Warnings;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import dev.eyas.function.Surroundings;
import dev.eyas.function.Surroundings.Patience;
import dev.eyas.function.stats.Calls.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Buckets of a run that has an interval.
class BucketingTest {

    private static final long START = 1_767_225_600_000L;
    private static final long HOUR = 3_600_000;

    private static List<Map<String, String>> rows(Call call, long hours, long... times) {
        Surroundings surroundings =
                new Surroundings(
                        0,
                        OptionalLong.of(START),
                        OptionalLong.of(START + hours * HOUR),
                        new Warnings(),
                        Patience.NO_MATCH,
                        false);
        List<Map<String, String>> events = new ArrayList<>();
        for (long time : times) {
            events.add(Map.of("@timestamp", Long.toString(time)));
        }
        Batch batch = Batch.of(TableRows.events(events, 0, 0));
        Accumulator accumulator = call.accumulator(surroundings);
        accumulator.add(batch, Groups.one(batch));
        ByGroup results = accumulator.results(1).byGroup();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int place = 0; place < results.count(0); place++) {
            rows.add(results.fields(0, place));
        }
        return rows;
    }

    private static Map<String, String> row(long start, int count) {
        return Map.of("_bucket", Long.toString(start), "_count", Integer.toString(count));
    }

    @Test
    void theWholeIntervalIsCutIntoBuckets() {
        assertThat(rows(call("bucket", "span", (int) HOUR), 3, START + HOUR + 1))
                .containsExactly(row(START, 0), row(START + HOUR, 1), row(START + 2 * HOUR, 0));
    }

    @Test
    void theIntervalIsCutIntoAsManyBucketsAsAsked() {
        assertThat(rows(call("timeChart", "buckets", 24), 24)).hasSize(24).contains(row(START, 0));
        assertThat(rows(call("timeChart", "buckets", 7), 24)).hasSize(8);
    }

    @Test
    void bucketsAreNotShorterThanTold() {
        int fiveHours = (int) (5 * HOUR);

        assertThat(rows(call("timeChart", "minSpan", fiveHours), 24)).hasSize(5);
        assertThat(rows(call("timeChart", "minSpan", fiveHours, "buckets", 24), 24)).hasSize(5);
    }

    @Test
    void usualLengthsAreChosenByTheInterval() {
        assertThat(rows(call("bucket"), 1)).hasSize(120);
        assertThat(rows(call("bucket"), 24)).hasSize(96);
        assertThat(rows(call("bucket"), 7 * 24)).hasSize(56);
    }

    @Test
    void spansOfAllTimesHaveALength() {
        long manyYears = 8_000L * 365 * 24 * HOUR;

        assertThat(rows(call("bucket"), 1, START - manyYears / 8, START + manyYears))
                .hasSizeBetween(60, 127);
    }
}
