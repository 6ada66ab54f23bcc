package dev.eyas.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.builtin.BuiltinFunctions;
import dev.eyas.syntax.Dialect;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the pieces of a query are said to stand for.
final class HighlightTest {

    /// The pieces that are no symbols, with their roles.
    private static String roles(String query) {
        return Highlight.of(query, BuiltinFunctions.create(), Dialect.EYAS).stream()
                .filter(highlight -> highlight.role() != Highlight.Role.SYMBOL)
                .map(highlight ->
                        highlight.span().of(query)
                                + ":"
                                + highlight.role().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    @Test
    void conditionsCompareFieldsWithValues() {
        assertThat(roles("#event_simpleName=Dns* and not (port > 53 or a=\"b\")"))
                .isEqualTo(
                        "#event_simpleName:field Dns*:value and:keyword not:keyword port:field"
                                + " 53:number or:keyword a:field \"b\":value");
    }

    @Test
    void wordsWithoutAFieldAreSearchedFor() {
        assertThat(roles("curl \"a b\" /x/i")).isEqualTo("curl:value \"a b\":value /x/i:regex");
    }

    @Test
    void callsHaveArgumentsWithAndWithoutNames() {
        assertThat(roles("groupBy([a, b], function=[count(as=n), sum(c)], limit=10)"))
                .isEqualTo(
                        "groupBy:function a:field b:field function:argument count:function"
                                + " as:argument n:field sum:function c:field limit:argument"
                                + " 10:number");
        assertThat(roles("sort(a, order=desc)"))
                .isEqualTo("sort:function a:field order:argument desc:value");
    }

    @Test
    void whatIsComputedIsMadeOfFieldsAndNumbers() {
        assertThat(roles("x := a * 2 + lower(b)"))
                .isEqualTo("x:field a:field 2:number lower:function b:field");
        assertThat(roles("eval(y = a / 2)")).isEqualTo("eval:function y:field a:field 2:number");
    }

    @Test
    void blocksHaveKeywords() {
        assertThat(roles("case { a=1 | x := 2; * }"))
                .isEqualTo("case:keyword a:field 1:number x:field 2:number *:value");
        assertThat(roles("a match { \"b\" => x := 1; * => * }"))
                .isEqualTo("a:field match:keyword \"b\":value x:field 1:number *:value *:value");
    }

    @Test
    void commentsAndParametersAreSeen() {
        assertThat(roles("// why\na=?b /* c */"))
                .isEqualTo("// why:comment a:field ?b:parameter /* c */:comment");
    }

    @Test
    void brokenTextHasPiecesAsWell() {
        assertThat(roles("groupBy(a | count( ) ] | x=\"b"))
                .isEqualTo("groupBy:function a:field count:function x:field \"b:value");
    }
}
