package dev.eyas.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Engine;
import dev.eyas.RunSettings;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.TableRows;
import dev.eyas.data.Warnings;
import dev.eyas.exec.QueryResult;
import dev.eyas.function.Example;
import dev.eyas.function.QueryFunction;
import dev.eyas.plan.PlanNode;
import dev.eyas.syntax.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every example of every function gives what it says.
class BuiltinFunctionsTest {

    private static final long NOW = 1_767_225_600_000L;

    private static final Engine ENGINE = Engine.create();

    @TestFactory
    Stream<DynamicContainer> examplesGiveWhatTheySay() {
        return ENGINE.functions().all().stream()
                .map(function -> DynamicContainer.dynamicContainer(
                        function.signature().name(),
                        function.signature().examples().stream()
                                .map(example -> DynamicTest.dynamicTest(example.title(), () -> check(example)))));
    }

    @Test
    void everyFunctionHasTwoExamplesAndASummary() {
        assertThat(ENGINE.functions().all()).allSatisfy(function -> {
            assertThat(function.signature().examples()).as(name(function)).hasSizeGreaterThan(1);
            assertThat(function.signature().summary()).as(name(function)).endsWith(".");
        });
    }

    private static String name(QueryFunction function) {
        return function.signature().name();
    }

    private static void check(Example example) {
        CheckedQuery query = ENGINE.check(example.query(), Dialect.EYAS);
        assertThat(query.diagnostics()).as(example.query()).isEmpty();
        QueryResult result = ENGINE.run(
                query,
                new Events(table(example.events())),
                RunSettings.at(NOW).withThreads(1),
                new ScanReport(new Warnings()));
        assertThat(inTableOrder(query, result)).containsExactlyElementsOf(table(example.result()));
    }

    /// A list of events is shown newest first; examples list them as they came.
    private static List<Map<String, String>> inTableOrder(CheckedQuery query, QueryResult result) {
        return query.plan().nodes().getLast() instanceof PlanNode.Newest ? result.rows().reversed() : result.rows();
    }

    /// Reads a table: a header of names, then a line per row.
    private static List<Map<String, String>> table(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            return rows;
        }
        String[] names = cells(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int cell = 0; cell < Math.min(cells.length, names.length); cell++) {
                if (!cells[cell].isEmpty()) {
                    row.put(names[cell], cells[cell].equals("\"\"") ? "" : cells[cell]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static String[] cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    /// Events of a table.
    private record Events(List<Map<String, String>> rows) implements EventSource {
        @Override
        public List<Part> parts() {
            return List.of(this::read);
        }

        private void read(Gate gate, Consumer<Batch> consumer, ScanReport report) {
            consumer.accept(Batch.of(TableRows.events(rows, 0, 0)));
        }

        @Override
        public String name(int source) {
            return "example";
        }

        @Override
        public long line(int source, long offset) {
            return offset + 1;
        }
    }
}
