package dev.eyas.exec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Puts the fields of many rows in one order. A row names its fields in the order of the query and
/// leaves out those it lacks, so no row knows the whole order: a field stands behind all that stand
/// before it in some row. What that leaves open, and where rows contradict each other, the field
/// seen first stands first.
final class ColumnOrder {

    /// Fields are numbers, in the order in which they were seen.
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /// By field, those that stand right behind it in some row.
    private final List<Set<Integer>> followers = new ArrayList<>();

    private List<String> lastRow = List.of();

    void add(Map<String, String> row) {
        List<String> fields = List.copyOf(row.keySet());
        if (fields.equals(lastRow)) {
            return;
        }
        lastRow = fields;
        int before = -1;
        for (String field : fields) {
            int number = numbers.computeIfAbsent(field, _ -> numbers.size());
            if (number == followers.size()) {
                followers.add(new HashSet<>());
            }
            if (before >= 0) {
                followers.get(before).add(number);
            }
            before = number;
        }
    }

    List<String> columns() {
        int[] awaited = new int[followers.size()];
        followers.forEach(behind -> behind.forEach(number -> awaited[number]++));
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int number = 0; number < awaited.length; number++) {
            if (awaited[number] == 0) {
                ready.add(number);
            }
        }
        List<String> names = List.copyOf(numbers.keySet());
        Set<Integer> placed = new HashSet<>();
        List<String> columns = new ArrayList<>();
        int firstOpen = 0;
        while (columns.size() < names.size()) {
            while (placed.contains(firstOpen)) {
                firstOpen++;
            }
            int next = ready.isEmpty() ? firstOpen : ready.remove();
            if (placed.add(next)) {
                columns.add(names.get(next));
                for (int behind : followers.get(next)) {
                    awaited[behind]--;
                    if (awaited[behind] == 0) {
                        ready.add(behind);
                    }
                }
            }
        }
        return columns;
    }
}
