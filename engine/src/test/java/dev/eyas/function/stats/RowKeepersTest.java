package dev.eyas.function.stats;

import static dev.eyas.function.stats.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.TableRows;
import dev.eyas.data.Warnings;
import dev.eyas.function.Accumulator;
import dev.eyas.function.BadArgument;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import dev.eyas.function.QueryException;
import dev.eyas.function.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowKeepersTest {

    private final Warnings warnings = new Warnings();

    private static List<Map<String, String>> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(id ->
                        Map.of(
                                "id",
                                Integer.toString(id),
                                "@timestamp",
                                Integer.toString(1000 + id)))
                .toList();
    }

    private static List<String> values(Accumulator accumulator, String field) {
        ByGroup rows = accumulator.results(1).byGroup();
        List<String> values = new ArrayList<>();
        for (int place = 0; place < rows.count(0); place++) {
            values.add(rows.fields(0, place).getOrDefault(field, "-"));
        }
        return values;
    }

    private Accumulator run(Calls.Call call, List<Map<String, String>> events) {
        return run(
                call.accumulator(Calls.surroundings(warnings, false)),
                TableRows.events(events, 0, 0));
    }

    private static Accumulator run(Accumulator accumulator, TableRows rows) {
        Batch batch = Batch.of(rows);
        accumulator.add(batch, Groups.one(batch));
        return accumulator;
    }

    private List<String> messages() {
        return warnings.list().stream()
                .map(warning -> warning.code() + ": " + warning.message())
                .toList();
    }

    @Test
    void tailKeepsTheNewestInOrderOfTime() {
        List<Map<String, String>> events =
                List.of(
                        Map.of("id", "late", "@timestamp", "3"),
                                Map.of("id", "early", "@timestamp", "1"),
                        Map.of("id", "middle", "@timestamp", "2"), Map.of("id", "timeless"));
        assertThat(values(run(call("tail", "limit", 2), events), "id"))
                .containsExactly("middle", "late");
        assertThat(values(run(call("head", "limit", 2), events), "id"))
                .containsExactly("timeless", "early");
    }

    @Test
    void eventsWithoutAnyTimeHaveNoTail() {
        List<Map<String, String>> events = List.of(Map.of("id", "1"));
        assertThatThrownBy(() -> run(call("tail"), events).results(1))
                .isInstanceOf(QueryException.class)
                .hasMessage("Expected events to have a @timestamp field for tail to work");
        assertThatThrownBy(() -> run(call("head"), events).results(1))
                .isInstanceOf(QueryException.class);
        assertThat(values(run(call("tail"), List.of()), "id")).isEmpty();
    }

    @Test
    void theImpliedTailNeedsNoTime() {
        TopRows rows =
                TopRows.newest(
                        RowLimit.told(2, "the query", "end it in tail()"), Surroundings.none());
        run(
                rows,
                TableRows.events(
                        List.of(Map.of("id", "1"), Map.of("id", "2"), Map.of("id", "3")), 0, 0));
        assertThat(values(rows, "id")).containsExactly("2", "3");
    }

    @Test
    void rowsBehindAnAggregateCountAsTheyStand() {
        TableRows rows = TableRows.ordered(List.of(Map.of("id", "b"), Map.of("id", "a")));
        Surroundings none = Surroundings.none();
        assertThat(values(run(call("tail", "limit", 1).accumulator(none), rows), "id"))
                .containsExactly("a");
        assertThat(
                        values(
                                run(call("table", "fields", List.of("id")).accumulator(none), rows),
                                "id"))
                .containsExactly("b", "a");
    }

    @Test
    void aLimitNobodyAskedForTellsWhatItCut() {
        run(call("table", "fields", List.of("id")), numbered(12_804)).results(1);
        assertThat(messages())
                .containsExactly("row-limit: table() kept 200 of 12,804 rows: raise limit=");
    }

    @Test
    void aLimitThatWasAskedForIsNoNews() {
        run(call("sort", "field", List.of("id"), "limit", 10), numbered(50)).results(1);
        assertThat(messages()).isEmpty();
    }

    @Test
    void oneDirectionIsForAllFieldsSeveralForOneEach() {
        Calls.Call mismatch =
                call("sort", "field", List.of("a", "b", "c"), "order", List.of("asc", "desc"));
        assertThatThrownBy(() -> mismatch.accumulator(Surroundings.none()))
                .isInstanceOf(BadArgument.class);
    }

    @Test
    void reverseIsTheOldSpellingOfDescending() {
        List<Map<String, String>> events = numbered(3);
        assertThat(values(run(call("sort", "field", List.of("id"), "reverse", true), events), "id"))
                .containsExactly("2", "1", "0");
        assertThat(
                        values(
                                run(call("sort", "field", List.of("id"), "reverse", false), events),
                                "id"))
                .containsExactly("0", "1", "2");
    }

    @Test
    void hexSortsByValueOfAnyLength() {
        List<Map<String, String>> events =
                List.of(
                        Map.of("h", "0x10"),
                        Map.of("h", "f"),
                        Map.of("h", "0XFFFFFFFFFFFFFFFFFF"),
                        Map.of("h", "0x"),
                        Map.of("h", "xyz"),
                        Map.of("h", "000A"));
        assertThat(
                        values(
                                run(
                                        call("sort", "field", List.of("h"), "type", List.of("hex")),
                                        events),
                                "h"))
                .containsExactly("0XFFFFFFFFFFFFFFFFFF", "0x10", "f", "000A", "0x", "xyz");
    }

    @Test
    void nanosecondsDecideWithinAMillisecond() {
        List<Map<String, String>> events =
                List.of(
                        Map.of("id", "a", "@timestamp", "5", "@timestamp.nanos", "1"),
                        Map.of("id", "b", "@timestamp", "5", "@timestamp.nanos", "2"),
                        Map.of("id", "c", "@timestamp", "5"));
        assertThat(values(run(call("table", "fields", List.of("id")), events), "id"))
                .containsExactly("b", "a", "c");
    }

    @Test
    void keptRowsRememberTheirEventsThroughSeveralTables() {
        Surroundings keeping = Calls.surroundings(warnings, true);
        Accumulator first =
                run(
                        call("table", "fields", List.of("id")).accumulator(keeping),
                        TableRows.events(numbered(3), 4, 7));
        Accumulator second =
                call("sort", "field", List.of("id"), "order", List.of("asc")).accumulator(keeping);
        Batch table = first.results(1).batch();
        second.add(table, Groups.one(table));

        ByGroup rows = second.results(1).byGroup();
        assertThat(rows.fields(0, 0)).isEqualTo(Map.of("id", "0"));
        assertThat(rows.event(0, 0))
                .contains(new Event(4, 7, Map.of("id", "0", "@timestamp", "1000")));
    }

    @Test
    void rowsThatNeverWereEventsRememberNone() {
        Accumulator sort = call("sort").accumulator(Calls.surroundings(warnings, true));
        run(sort, TableRows.ordered(List.of(Map.of("_count", "1"))));
        assertThat(sort.results(1).byGroup().event(0, 0)).isEqualTo(Optional.empty());
    }
}
