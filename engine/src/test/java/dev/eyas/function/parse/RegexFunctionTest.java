package dev.eyas.function.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eyas.data.Warnings;
import dev.eyas.function.Arguments.Value;
import dev.eyas.function.BadArgument;
import dev.eyas.function.OneRow;
import dev.eyas.function.Surroundings;
import dev.eyas.function.Surroundings.Patience;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RegexFunctionTest {

    /// Needs more steps than a search may take, on [#CRAFTED].
    private static final String SLOW = "^(?<x>a+)+\\1[^a]{2}$";

    private static final String CRAFTED = "a".repeat(40) + "b";

    private final Warnings warnings = new Warnings();

    private List<Map<String, String>> run(
            String regex, String text, Patience patience, Map<String, Value> more) {
        Map<String, Value> given = new LinkedHashMap<>(more);
        given.put("regex", new Value.Text(regex));
        given.put("field", new Value.Text("f"));
        Surroundings surroundings =
                new Surroundings(
                        0, OptionalLong.empty(), OptionalLong.empty(), warnings, patience, false);
        return OneRow.step(new RegexFunction(), given, Map.of("f", text), surroundings);
    }

    @Test
    void anExhaustedSearchIsNoMatchAndTold() {
        assertThat(run(SLOW, CRAFTED, Patience.NO_MATCH, Map.of())).isEmpty();
        assertThat(warnings.list())
                .extracting(Warnings.Warning::code)
                .containsExactly("regex-limit");
    }

    @Test
    void forDetectionsAnExhaustedSearchLetsTheRowPass() {
        assertThat(run(SLOW, CRAFTED, Patience.LET_PASS, Map.of()))
                .containsExactly(Map.of("f", CRAFTED));
        assertThat(run(SLOW, CRAFTED, Patience.LET_PASS, Map.of("repeat", new Value.Flag(true))))
                .hasSize(1);
    }

    @Test
    void aRepeatedRegexStopsAtItsLimit() {
        Map<String, Value> repeat = Map.of("repeat", new Value.Flag(true));
        assertThat(run("(?<n>\\d)", "1".repeat(150), Patience.NO_MATCH, repeat)).hasSize(100);
        assertThat(warnings.list())
                .extracting(Warnings.Warning::code)
                .containsExactly("regex-repeat-limit");
    }

    @Test
    void aLimitOfOnesOwnIsNoSurprise() {
        Map<String, Value> repeat =
                Map.of("repeat", new Value.Flag(true), "limit", new Value.Number(2));
        assertThat(run("(?<n>\\d)", "123", Patience.NO_MATCH, repeat))
                .extracting(row -> row.get("n"))
                .containsExactly("1", "2");
        assertThat(warnings.list()).isEmpty();
    }

    @Test
    void repeatedRowsWithoutMatchStayOnlyIfTheyMay() {
        Map<String, Value> lenient =
                Map.of("repeat", new Value.Flag(true), "strict", new Value.Flag(false));
        assertThat(run("(?<n>\\d)", "x", Patience.NO_MATCH, lenient))
                .containsExactly(Map.of("f", "x"));
        assertThat(run("(?<n>\\d)", "x", Patience.NO_MATCH, Map.of("repeat", new Value.Flag(true))))
                .isEmpty();
    }

    @Test
    void theLiteralsFlagIsRefused() {
        assertThatThrownBy(() ->
                        run("x", "x", Patience.NO_MATCH, Map.of("flags", new Value.Text("g"))))
                .isInstanceOf(BadArgument.class);
        assertThatThrownBy(() -> run("(", "x", Patience.NO_MATCH, Map.of()))
                .isInstanceOfSatisfying(
                        BadArgument.class, bad -> assertThat(bad.parameter()).isEqualTo("regex"));
    }
}
