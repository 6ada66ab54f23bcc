package dev.eyas.function.stats;

import static dev.eyas.function.stats.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Batch;
import dev.eyas.data.TableRows;
import dev.eyas.data.Warnings;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupByTest {

    private static final List<Map<String, String>> EVENTS =
            List.of(
                    Map.of("k", "c", "x", "9"),
                    Map.of("k", "a", "x", "1"),
                    Map.of("k", "b", "x", "2"),
                    Map.of("k", "c", "x", "10"),
                    Map.of("x", "100"));

    private final Warnings warnings = new Warnings();

    private List<String> rows(Calls.Call call) {
        Accumulator accumulator = call.accumulator(Calls.surroundings(warnings, false));
        Batch batch = Batch.of(TableRows.events(EVENTS, 0, 0));
        accumulator.add(batch, Groups.one(batch));
        ByGroup rows = accumulator.results(1).byGroup();
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < rows.count(0); place++) {
            texts.add(rows.fields(0, place).toString());
        }
        return texts;
    }

    private List<String> messages() {
        return warnings.list().stream()
                .map(warning -> warning.code() + " " + warning.count() + ": " + warning.message())
                .toList();
    }

    @Test
    void aCutKeepsTheLargestGroupsInOrderOfTheirKeys() {
        Calls.Call sum = call("sum", "field", "x");
        assertThat(rows(call("groupBy", "field", List.of("k"), "function", sum, "limit", 2)))
                .containsExactly("{k=b, _sum=2}", "{k=c, _sum=19}");
        assertThat(messages())
                .containsExactly(
                        "groupby-limit 1: groupBy() kept 2 of 3 groups, those with the largest sum:"
                                + " raise limit=");
    }

    @Test
    void severalRowsOfAFunctionRepeatTheKey() {
        Calls.Call values = call("collect", "fields", List.of("x"), "multival", false);
        assertThat(
                        rows(
                                call(
                                        "groupBy",
                                        "field",
                                        List.of("k"),
                                        "function",
                                        List.of(call("count"), values))))
                .containsExactly(
                        "{k=a, _count=1, x=1}",
                        "{k=b, _count=1, x=2}",
                        "{k=c, _count=2, x=9}",
                        "{k=c, _count=2, x=10}");
    }

    @Test
    void nestedGroupsRepeatTheOuterKey() {
        Calls.Call inner = call("groupBy", "field", List.of("x"), "function", List.of());
        assertThat(rows(call("groupBy", "field", List.of("k"), "function", inner)))
                .containsExactly("{k=a, x=1}", "{k=b, x=2}", "{k=c, x=10}", "{k=c, x=9}");
    }

    @Test
    void productsVaryTheFirstFunctionSlowest() {
        Calls.Call keys = call("collect", "fields", List.of("k"), "multival", false, "limit", 2);
        Calls.Call values = call("table", "fields", List.of("x"), "limit", 2);
        assertThat(
                        rows(
                                call(
                                        "stats",
                                        "function",
                                        List.of(keys, call("avg", "field", "none"), values))))
                .containsExactly("{k=c, x=9}", "{k=c, x=1}", "{k=a, x=9}", "{k=a, x=1}");
    }

    @Test
    void functionsWithoutRowsGiveNone() {
        assertThat(
                        rows(
                                call(
                                        "stats",
                                        "function",
                                        List.of(
                                                call("avg", "field", "none"),
                                                call("max", "field", "none")))))
                .isEmpty();
    }

    @Test
    void twoValuesForOneFieldLeaveTheFirstAndAWarning() {
        Calls.Call min = call("min", "field", "x", "as", "figure");
        Calls.Call max = call("max", "field", "x", "as", "figure");
        assertThat(rows(call("stats", "function", List.of(min, max))))
                .containsExactly("{figure=1}");
        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("field-conflict 1: ")
                .contains("`figure`");
    }

    @Test
    void collectTellsWhatItLeftOut() {
        assertThat(rows(call("collect", "fields", List.of("x"), "limit", 2, "separator", " ")))
                .containsExactly("{x=9 1}");
        assertThat(messages())
                .containsExactly(
                        "collect-limit 1: collect() kept the 2 values of `x` seen first: raise limit=");
    }
}
