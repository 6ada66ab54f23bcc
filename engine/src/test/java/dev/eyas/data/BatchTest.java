package dev.eyas.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

final class BatchTest {

    /// Two rows that count how often a column is asked for.
    private static final class Asked implements Rows {

        private int columns;

        @Override
        public int size() {
            return 2;
        }

        @Override
        public Column column(String name, Selection asked) {
            columns++;
            Column.Text column = new Column.Text(2);
            column.set(0, name + 0);
            column.set(1, name + 1);
            return column;
        }

        @Override
        public void fields(int row, BiConsumer<String, String> consumer) {
            consumer.accept("a", "a" + row);
            consumer.accept("b", "b" + row);
        }

        @Override
        public Optional<String> rawText(int row) {
            return Optional.empty();
        }

        @Override
        public int source(int row) {
            return 0;
        }

        @Override
        public long offset(int row) {
            return row;
        }
    }

    @Test
    void keptColumnsAreLookedUpOnceForAllRows() {
        Asked rows = new Asked();
        Batch kept = Batch.of(rows).keep(List.of("b"));
        assertThat(kept.fields(0)).isEqualTo(Map.of("b", "b0"));
        assertThat(kept.fields(1)).isEqualTo(Map.of("b", "b1"));
        assertThat(rows.columns).isEqualTo(1);
    }

    @Test
    void fewerRowsAndOtherColumnsAreLookedUpAnew() {
        Batch kept = Batch.of(new Asked()).keep(List.of("a", "b"));
        assertThat(kept.fields(1)).hasSize(2);
        assertThat(kept.keep(List.of("a")).fields(1)).isEqualTo(Map.of("a", "a1"));
        assertThat(kept.where(row -> row == 1).with("c", new Column.Constant("c")).fields(1))
                .isEqualTo(Map.of("a", "a1", "b", "b1", "c", "c"));
    }
}
