package dev.eyas.function.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.function.parse.KeyValues.Padding;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyValuesTest {

    private static Map<String, String> parse(String text, Padding padding) {
        Map<String, String> pairs = new LinkedHashMap<>();
        new KeyValues('=', padding).parse(text, pairs::put);
        return pairs;
    }

    private static Map<String, String> parse(String text) {
        return parse(text, Padding.UNKNOWN);
    }

    @Test
    void paddingDecidesWhatBlanksMean() {
        assertThat(parse("a = b = c", Padding.UNKNOWN)).isEqualTo(Map.of("a", "b"));
        assertThat(parse("a=b=c", Padding.UNKNOWN)).isEqualTo(Map.of("a", "b=c"));
        assertThat(parse("a = b=c", Padding.UNKNOWN)).isEqualTo(Map.of("a", "b=c"));
        assertThat(parse("a=b = c", Padding.UNKNOWN)).isEqualTo(Map.of("a", "b"));

        assertThat(parse("a = b = c", Padding.YES)).isEqualTo(Map.of("a", "", "b", "c"));
        assertThat(parse("a=b=c", Padding.YES)).isEqualTo(Map.of("a", "b=c"));
        assertThat(parse("a = b=c", Padding.YES)).isEqualTo(Map.of("a", "b=c"));
        assertThat(parse("a=b = c", Padding.YES)).isEqualTo(Map.of("a", "", "b", ""));

        assertThat(parse("a = b = c", Padding.NO)).isEqualTo(Map.of("a", "", "b", ""));
        assertThat(parse("a=b=c", Padding.NO)).isEqualTo(Map.of("a", "b=c"));
        assertThat(parse("a = b=c", Padding.NO)).isEqualTo(Map.of("a", "", "b", "c"));
        assertThat(parse("a=b = c", Padding.NO)).isEqualTo(Map.of("a", "b"));
    }

    @Test
    void quotesMayStandAroundKeysAndValues() {
        assertThat(parse("\"a key\"=\"a value\" b='x, y'"))
                .isEqualTo(Map.of("a key", "a value", "b", "x, y"));
        assertThat(parse("path=\"C:\\dir\\\" n=1"))
                .isEqualTo(Map.of("path", "C:\\dir\\", "n", "1"));
        assertThat(parse("a=\"open n=1")).isEqualTo(Map.of("a", "\"open", "n", "1"));
        assertThat(parse("a=\"\"")).isEqualTo(Map.of("a", ""));
    }

    @Test
    void keysMayNameElementsOfArrays() {
        assertThat(parse("a[0]=1 a[1].b=2")).isEqualTo(Map.of("a[0]", "1", "a[1].b", "2"));
        assertThat(parse("[user=amy] x]=1")).isEqualTo(Map.of("user", "amy]"));
    }

    @Test
    void textAroundPairsIsLeftAlone() {
        assertThat(parse("user logged in id=123, name=amy"))
                .isEqualTo(Map.of("id", "123", "name", "amy"));
        assertThat(parse("host=server5,transactionID=123"))
                .isEqualTo(Map.of("host", "server5", "transactionID", "123"));
        assertThat(parse("a=\nb=1")).isEqualTo(Map.of("a", "", "b", "1"));
        assertThat(parse("= x == y =")).isEqualTo(Map.of("x", "=", "y", ""));
        assertThat(parse("")).isEmpty();
    }

    @Test
    void aLongTextCostsTimeInItsLengthOnly() {
        assertThat(parse("a=1 ".repeat(200_000))).isEqualTo(Map.of("a", "1"));
        assertThat(parse("=".repeat(500_000))).isEmpty();
        assertThat(parse("\"".repeat(500_000) + "=1", Padding.YES)).isEmpty();
        assertThat(parse("a ".repeat(200_000) + "=")).hasSize(1);
    }
}
