package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.reference.RandomEvents;
import dev.eyas.reference.RandomQuery;
import dev.eyas.reference.Reference;
import dev.eyas.run.Engine;
import dev.eyas.spec.Matrix.Outcome;
import dev.eyas.spec.Matrix.Way;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random queries over random events give the rows that a second, plain engine gives, each in some
/// way of running.
final class ReferenceTest {

    /// How many queries are tried at most, and for how many minutes.
    private static final int CASES = Integer.getInteger("reference.cases", 2_000);

    private static final Duration TIME =
            Duration.ofMinutes(Integer.getInteger("reference.minutes", 60 * 24));

    private static final Engine ENGINE = Engine.create();

    @TempDir static Path folder;

    @Test
    void theEngineAgreesWithTheReference() throws IOException {
        int tried = 0;
        int withRows = 0;
        long end = System.nanoTime() + TIME.toNanos();
        for (long seed = Matrix.SEED; tried < CASES && System.nanoTime() < end; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            String text = new RandomQuery(random).query();
            CheckedQuery query = ENGINE.check(text, Dialect.EYAS);
            if (!query.hasErrors()) {
                withRows +=
                        agrees(text, query, new RandomEvents(random).events(), random, seed) > 0
                                ? 1
                                : 0;
                tried++;
            }
        }
        System.out.printf(
                "reference: %d cases from seed %d, %d of them with rows%n",
                tried, Matrix.SEED, withRows);
        assertThat(withRows).isGreaterThan(tried / 4);
    }

    /// Returns the number of rows.
    private static int agrees(
            String text,
            CheckedQuery query,
            List<Map<String, String>> events,
            RandomGenerator random,
            long seed)
            throws IOException {
        Table table = table(events);
        Matrix matrix = new Matrix(table, folder, "reference " + seed);
        List<Way> ways = matrix.ways(query, true);
        Way way = ways.get(random.nextInt(ways.size()));
        Outcome outcome = matrix.run(query, way);
        matrix.forget();
        String described =
                "%s\n%s\n%s\nagain: -Dtest=ReferenceTest -Dspec.seed=%d"
                        .formatted(text, table.print(), way, seed);
        assertThat(outcome.failure()).as(described).isEmpty();
        assertThat(shown(outcome.rows()))
                .as(described)
                .isEqualTo(shown(Reference.run(Parser.parse(text, Dialect.EYAS), events)));
        return outcome.rows().size();
    }

    private static Table table(List<Map<String, String>> events) {
        List<String> columns = new ArrayList<>();
        for (Map<String, String> event : events) {
            event.keySet().stream().filter(name -> !columns.contains(name)).forEach(columns::add);
        }
        return new Table(columns.isEmpty() ? List.of("a") : columns, events, Map.of());
    }

    /// What a way of feeding events adds of its own does not count.
    private static List<Map<String, String>> shown(List<Map<String, String>> rows) {
        List<Map<String, String>> shown = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> fields = new LinkedHashMap<>(row);
            fields.keySet()
                    .removeAll(List.of("@timestamp", "@timestamp.nanos", "@rawstring", "@id"));
            shown.add(fields);
        }
        return shown;
    }
}
