package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.OrderKey;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Selection;
import dev.eyas.exec.LiveDriver;
import dev.eyas.exec.QueryResult;
import dev.eyas.exec.QueryRun;
import dev.eyas.function.QueryException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Runs a query as if the events arrived now: in random chunks, parts in any order, the watermark
/// moving at random but never past an event that is still to come. Where a case sets watermarks
/// itself, events arrive as they are listed.
final class LiveRun {

    private final QueryRun run;
    private final LiveDriver driver;
    private final Map<Integer, Long> watermarks;
    private final RandomGenerator random;

    /// Place of each event still to come → its time.
    private final TreeMap<Long, Long> toCome = new TreeMap<>();

    /// Place of an event → how many stand before it.
    private final Map<Long, Integer> before = new TreeMap<>();

    LiveRun(QueryRun run, Map<Integer, Long> watermarks, RandomGenerator random) {
        this.run = run;
        this.driver = new LiveDriver(run);
        this.watermarks = watermarks;
        this.random = random;
    }

    QueryResult over(EventSource source, ScanReport report) {
        List<EventSource.Part> parts = new ArrayList<>(source.parts());
        parts.forEach(part -> part.read(Gate.OPEN, this::expect, report));
        toCome.keySet().forEach(place -> before.put(place, before.size()));
        if (watermarks.isEmpty()) {
            Collections.shuffle(parts, Random.from(random));
        }
        parts.forEach(part -> part.read(run.gate(), this::arrive, report));
        watermarks.values().forEach(driver::advance);
        return driver.snapshot();
    }

    private void expect(Batch batch) {
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            toCome.put(batch.rows().offset(row), batch.time(row));
        }
    }

    private void arrive(Batch batch) {
        Selection selection = batch.selection();
        int from = 0;
        while (from < selection.size()) {
            int end =
                    watermarks.isEmpty()
                            ? from + 1 + random.nextInt(selection.size() - from)
                            : from + 1;
            int[] rows = new int[end - from];
            for (int position = from; position < end; position++) {
                rows[position - from] = selection.row(position);
            }
            passWatermarks(before.getOrDefault(batch.rows().offset(rows[0]), 0));
            driver.accept(batch.select(Selection.of(rows)));
            for (int row : rows) {
                toCome.remove(batch.rows().offset(row));
            }
            moveWatermark();
            look();
            from = end;
        }
    }

    private void passWatermarks(int rows) {
        watermarks.forEach((place, time) -> {
            if (place <= rows) {
                driver.advance(time);
            }
        });
    }

    /// Looking at the rows so far must not change the rows to come.
    private void look() {
        if (random.nextInt(4) == 0) {
            try {
                driver.snapshot();
            } catch (QueryException tooEarly) {
                assertThat(tooEarly.code()).isNotEmpty();
            }
        }
    }

    private void moveWatermark() {
        long latest =
                toCome.values().stream().mapToLong(Long::longValue).min().orElse(OrderKey.NO_TIME);
        if (watermarks.isEmpty() && latest != OrderKey.NO_TIME && random.nextBoolean()) {
            driver.advance(latest - random.nextInt(2000));
        }
    }
}
