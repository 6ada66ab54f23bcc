package dev.eyas.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.syntax.Dialect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A value made to use up the steps of a regex hides from no detection, and drops out of a query.
final class PatienceTest {

    private static final Engine ENGINE = Engine.create();
    private static final String CRAFTED = "a".repeat(40) + "b";

    private final Warnings warnings = new Warnings();

    /// `SLOW` stands for a regex that gives up on the crafted value, in a literal; `QUOTED` for the
    /// same in quotes.
    private List<Map<String, String>> run(String query, RunSettings settings) {
        String text =
                query.replace("SLOW", "^(a+)+\\1[^a]{2}$")
                        .replace("QUOTED", "^(a+)+\\\\1[^a]{2}$")
                        .replace("NAMED", "^(?<x>a+)+\\1[^a]{2}$");
        CheckedQuery checked = ENGINE.check(text, Dialect.EYAS);
        assertThat(checked.diagnostics()).noneMatch(diagnostic -> diagnostic.isError());
        MemorySource source =
                new MemorySource("events", List.of(Map.of("f", CRAFTED, "@rawstring", CRAFTED)));
        return ENGINE.run(checked, source, settings, new ScanReport(warnings)).rows();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f=/SLOW/",
                "f=/NAMED/",
                "f=/NAMED/g",
                "/SLOW/",
                "/NAMED/",
                "regex(\"QUOTED\", field=f)",
                "f=/SLOW/ or f=x",
                "case { f=/SLOW/ | found := 1 }",
                "not (not f=/SLOW/)",
                "not !regex(\"QUOTED\", field=f)",
            })
    void forDetectionsARowThatMayMatchGoesOn(String query) {
        assertThat(run(query, RunSettings.at(0).forDetection())).hasSize(1);
        assertThat(run(query, RunSettings.at(0))).isEmpty();
        assertThat(warnings.list())
                .extracting(Warnings.Warning::code)
                .containsExactly("regex-limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f!=/SLOW/",
                "f!=/NAMED/",
                "not /SLOW/",
                "!regex(\"QUOTED\", field=f)",
                "f =~ !regex(\"QUOTED\")",
                "not (f=x or f=/SLOW/)",
                "f=a* and not (f=/SLOW/ and f=*b)",
            })
    void aRowThatMayNotMatchGoesOnAnyway(String query) {
        assertThat(run(query, RunSettings.at(0).forDetection())).hasSize(1);
        assertThat(run(query, RunSettings.at(0))).hasSize(1);
    }

    @Test
    void aRowThatGoesOnUndecidedHasNoCaptures() {
        assertThat(run("f=/NAMED/ | select([f, x])", RunSettings.at(0).forDetection()))
                .containsExactly(Map.of("f", CRAFTED));
    }
}
