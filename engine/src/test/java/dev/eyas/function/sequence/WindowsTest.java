package dev.eyas.function.sequence;

import static dev.eyas.function.stats.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Batch;
import dev.eyas.data.TableRows;
import dev.eyas.data.Warnings;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import dev.eyas.function.Surroundings;
import dev.eyas.function.stats.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final int ROWS = 300;

    private final Surroundings surroundings = Calls.surroundings(new Warnings(), false);
    private final Calls.Call collect =
            call("collect", "fields", List.of("f"), "limit", 1000, "separator", ",");

    private static TableRows rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(Map.of("f", Integer.toString(row)));
        }
        return TableRows.ordered(rows);
    }

    private static List<Map<String, String>> results(Accumulator state) {
        ByGroup rows = state.results(1).byGroup();
        return rows.count(0) == 0 ? List.of() : List.of(rows.fields(0, 0));
    }

    @Test
    void aWindowHoldsItsRowsInTheirOrder() {
        TableRows rows = rows();
        Windows windows = new Windows(rows, () -> collect.accumulator(surroundings));
        SplittableRandom random = new SplittableRandom(Long.getLong("seed", 42));
        for (int round = 0; round < 500; round++) {
            int from = random.nextInt(ROWS + 1);
            int to = random.nextInt(from, ROWS + 1);
            Accumulator plain = collect.accumulator(surroundings);
            Batch batch = Batch.of(rows.slice(from, to));
            plain.add(batch, Groups.one(batch));

            assertThat(results(windows.over(from, to)))
                    .as("from %d to %d", from, to)
                    .isEqualTo(results(plain));
        }
    }
}
