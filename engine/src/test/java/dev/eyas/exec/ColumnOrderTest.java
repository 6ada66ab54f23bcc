package dev.eyas.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ColumnOrderTest {

    @Test
    void fieldsThatRowsLackKeepTheirPlace() {
        assertThat(order("a c d", "a b d", "b c")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whatRowsLeaveOpenIsAsSeen() {
        assertThat(order("a x", "a b", "a c")).containsExactly("a", "x", "b", "c");
        assertThat(order("x", "b", "a")).containsExactly("x", "b", "a");
    }

    @Test
    void whereRowsContradictTheFirstCounts() {
        assertThat(order("a b c", "c a", "d b")).containsExactly("d", "a", "b", "c");
        assertThat(order("b a", "a b")).containsExactly("b", "a");
    }

    @Test
    void noRowsHaveNoColumns() {
        assertThat(order()).isEmpty();
    }

    private static List<String> order(String... rows) {
        ColumnOrder order = new ColumnOrder();
        for (String row : rows) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : row.split(" ", -1)) {
                fields.put(field, "1");
            }
            order.add(fields);
        }
        return order.columns();
    }
}
