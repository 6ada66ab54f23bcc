package dev.eyas.function.array;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.TableRows;
import dev.eyas.data.Warnings;
import dev.eyas.exec.QueryResult;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.syntax.Dialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Arrays longer than anyone means end in a warning.
class ArrayLimitTest {

    private static final int MANY = 25_000;
    private static final Engine ENGINE = Engine.create();

    private static Map<String, String> event() {
        Map<String, String> event = new HashMap<>();
        event.put("@timestamp", "1767225600000");
        for (int index = 0; index < MANY; index++) {
            event.put("a[" + index + "]", Integer.toString(index));
            event.put("o[" + index + "].p", Integer.toString(index));
        }
        return event;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "array:append(\"a[]\", values=[1])",
                "array:contains(\"a[]\", value=x)",
                "array:dedup(\"a[]\")",
                "array:drop(\"a[]\")",
                "array:eval(\"a[]\", function={a := a + 1})",
                "array:exists(\"a[]\", condition={a=x})",
                "array:filter(\"a[]\", function={a > 5})",
                "array:intersection(a)",
                "array:length(\"a[]\")",
                "array:reduceAll(\"a[]\", var=x, function=max(x))",
                "array:reduceColumn(\"a[]\", var=x, function=max(x))",
                "array:reduceRow(\"a[]\", var=x, function=max(x))",
                "array:regex(\"a[]\", regex=x)",
                "array:rename(\"a[]\", asArray=\"b[]\")",
                "array:sort(\"a[]\", type=number)",
                "array:union(a)",
                "concatArray(a)",
                "objectArray:eval(\"o[]\", asArray=\"b[]\", function={b := o.p})",
                "objectArray:exists(\"o[]\", condition={o.p=x})",
                "split(a)"
            })
    void longArraysAreCutAndThatIsTold(String text) {
        assertThat(run(text, event())).contains("array-limit");
    }

    @Test
    void aUnionIsCutInTheOrderOfItsTexts() {
        Map<String, String> event = new HashMap<>(event());
        event.keySet().removeIf(name -> !name.startsWith("a["));
        Warnings warnings = new Warnings();
        MemorySource source =
                new MemorySource(
                        "test",
                        List.of(Map.of("a[0]", "0a", "a[1]", "zz"), Map.of("a[0]", "zzz"), event));

        QueryResult result =
                result("array:union(a, as=u) | array:length(\"u[]\")", source, warnings);

        assertThat(result.rows()).hasSize(1);
        assertThat(result.rows().getFirst())
                .containsEntry("_length", Integer.toString(ArrayName.MOST_ELEMENTS))
                .doesNotContainValue("zzz");
    }

    @Test
    void theLastElementWithinTheLimitIsStillSeen() {
        Map<String, String> event = new HashMap<>();
        for (int index = 0; index < ArrayName.MOST_ELEMENTS; index++) {
            event.put("a[" + index + "]", Integer.toString(index));
        }
        Batch batch = Batch.of(TableRows.events(List.of(event), 0, 0));
        Warnings warnings = new Warnings();

        assertThat(new FlatElements(new ArrayName("a"), warnings).lengths(batch))
                .containsExactly(ArrayName.MOST_ELEMENTS);
        assertThat(warnings.list()).isEmpty();
    }

    private static QueryResult result(String text, MemorySource source, Warnings warnings) {
        CheckedQuery query = ENGINE.check(text, Dialect.EYAS);
        assertThat(query.diagnostics()).isEmpty();
        return ENGINE.run(query, source, RunSettings.at(0), new ScanReport(warnings));
    }

    private static List<String> run(String text, Map<String, String> event) {
        Warnings warnings = new Warnings();
        result(text, new MemorySource("test", List.of(event)), warnings);
        return warnings.list().stream().map(Warnings.Warning::code).toList();
    }
}
