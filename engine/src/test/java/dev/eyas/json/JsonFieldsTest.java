package dev.eyas.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonFieldsTest {

    @Test
    void namesAreFlattened() {
        assertThat(leaves("{\"a\":{\"b\":1},\"c\":[2,{\"d\":true}],\"e\":[],\"f\":{}}"))
                .isEqualTo(Map.of("a.b", "1", "c[0]", "2", "c[1].d", "true"));
    }

    @Test
    void anArrayOnTopHasNamesInBrackets() {
        assertThat(leaves("[ {\"x\":1}, [2, 3] ]"))
                .isEqualTo(Map.of("[0].x", "1", "[1][0]", "2", "[1][1]", "3"));
    }

    @Test
    void numbersStayAsWritten() {
        assertThat(leaves("{\"a\":-0.50e+3,\"b\":1234567890123456789012345678901234567890}"))
                .isEqualTo(
                        Map.of("a", "-0.50e+3", "b", "1234567890123456789012345678901234567890"));
    }

    @Test
    void theLastOfEqualNamesCounts() {
        assertThat(leaves("{\"a\":1,\"a\":2,\"b.c\":3,\"b\":{\"c\":4}}"))
                .isEqualTo(Map.of("a", "2", "b.c", "4"));
    }

    @Test
    void escapesAreResolvedInKeysAndValues() {
        assertThat(leaves("{\"\\u0061\\/\":\"x\\n\\u003d\\ud83d\\ude00\\\"\"}"))
                .isEqualTo(Map.of("a/", "x\n=\uD83D\uDE00\""));
    }

    @Test
    void loneSurrogatesAndBadBytesAreReplaced() {
        assertThat(leaves("{\"a\":\"\\ud800x\\udc00\"}")).isEqualTo(Map.of("a", "\uFFFDx\uFFFD"));
        byte[] bad = {'{', '"', (byte) 0xC3, '"', ':', '"', (byte) 0xFF, 0, '"', '}'};
        assertThat(leaves(bad)).isEqualTo(Map.of("\uFFFD", "\uFFFD\0"));
    }

    @Test
    void controlCharactersInStringsAreLetThrough() {
        assertThat(leaves("{\"a\tb\":\"c\u0000d\"}")).isEqualTo(Map.of("a\tb", "c\u0000d"));
    }

    @Test
    void aHundredThousandLevelsAreTooDeepAndNothingElse() {
        assertThat(verdict("[".repeat(100_000))).isEqualTo(JsonVerdict.TOO_DEEP);
        assertThat(verdict("{\"a\":".repeat(100_000))).isEqualTo(JsonVerdict.TOO_DEEP);
        String deepest =
                "[".repeat(JsonFields.LARGEST_DEPTH) + "]".repeat(JsonFields.LARGEST_DEPTH);
        assertThat(verdict(deepest)).isEqualTo(JsonVerdict.WHOLE);
    }

    @Test
    void fieldsAreCounted() {
        assertThat(verdict(elements(JsonFields.MOST_FIELDS))).isEqualTo(JsonVerdict.WHOLE);
        assertThat(verdict(elements(JsonFields.MOST_FIELDS + 1)))
                .isEqualTo(JsonVerdict.TOO_MANY_FIELDS);
        assertThat(verdict("[" + "[],".repeat(1_000_000) + "1]"))
                .isEqualTo(JsonVerdict.TOO_MANY_FIELDS);
    }

    private static String elements(int count) {
        return "[" + "1,".repeat(count - 1) + "1]";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    {"a":1              ~ CUT_SHORT
                    {"a                 ~ CUT_SHORT
                    {"a\\               ~ CUT_SHORT
                    {"a\\u00            ~ CUT_SHORT
                    {                   ~ CUT_SHORT
                    [1,                 ~ CUT_SHORT
                    {"a":tru            ~ CUT_SHORT
                    {"a":-              ~ CUT_SHORT
                    {"a":1,}            ~ NOT_JSON
                    {a:1}               ~ NOT_JSON
                    {"a" 1}             ~ NOT_JSON
                    [1 2]               ~ NOT_JSON
                    {"a":01}            ~ NOT_JSON
                    {"a":1.}            ~ NOT_JSON
                    {"a":.5}            ~ NOT_JSON
                    {"a":+5}            ~ NOT_JSON
                    {"a":"\\x"}         ~ NOT_JSON
                    {"a":"\\u00g0"}     ~ NOT_JSON
                    {"a":nul}           ~ NOT_JSON
                    [1}                 ~ NOT_JSON
                    hello               ~ NOT_JSON
                    {} {}               ~ TRAILING_TEXT
                    {}x                 ~ TRAILING_TEXT
                    {"a":1}             ~ WHOLE
                    "a"                 ~ WHOLE
                    """)
    void whatIsWrongIsSaid(String json, JsonVerdict verdict) {
        assertThat(verdict(json)).isEqualTo(verdict);
    }

    @Test
    void trailingTextLeavesTheValueAndSaysWhereItEnds() {
        JsonFields fields = new JsonFields();
        byte[] bytes = " {\"a\":1} {\"b\":2}".getBytes(StandardCharsets.UTF_8);
        assertThat(fields.add(bytes, 0, bytes.length)).isEqualTo(JsonVerdict.TRAILING_TEXT);
        assertThat(fields.stoppedAt()).isEqualTo(8);
        assertThat(fields.add(bytes, 8, bytes.length)).isEqualTo(JsonVerdict.WHOLE);
        assertThat(fields.text(fields.find(1, JsonName.of("b")))).isEqualTo("2");
        assertThat(fields.raw(1)).isEqualTo(" {\"b\":2}");
    }

    @Test
    void aRefusedTextLeavesNoTrace() {
        JsonFields fields = new JsonFields();
        byte[] good = "{\"a\":{\"b\":1}}".getBytes(StandardCharsets.UTF_8);
        byte[] bad = "{\"x\":{\"y\":1},".getBytes(StandardCharsets.UTF_8);
        fields.add(good, 0, good.length);
        fields.add(bad, 0, bad.length);
        fields.add(good, 0, good.length);
        assertThat(fields.records()).isEqualTo(2);
        assertThat(shown(fields, 1)).isEqualTo(Map.of("a.b", "1"));
    }

    private static JsonVerdict verdict(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonFields().add(bytes, 0, bytes.length);
    }

    private static Map<String, String> leaves(String json) {
        return leaves(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> leaves(byte[] json) {
        JsonFields fields = new JsonFields();
        assertThat(fields.add(json, 0, json.length)).isEqualTo(JsonVerdict.WHOLE);
        return shown(fields, 0);
    }

    /// All leaves of a record; each is found by its name as well.
    static Map<String, String> shown(JsonFields fields, int record) {
        Map<String, String> shown = new LinkedHashMap<>();
        fields.forEach(record, (name, leaf) -> shown.put(name, fields.text(leaf)));
        shown.forEach((name, value) -> {
            int leaf = fields.find(record, JsonName.of(name));
            assertThat(leaf).as(name).isNotEqualTo(JsonFields.NONE);
            assertThat(fields.text(leaf)).as(name).isEqualTo(value);
        });
        return shown;
    }

    @Test
    void keysThatBeginAndEndAlikeAreToldApart() {
        JsonFields fields = new JsonFields();
        byte[] text =
                "{\"RemoteAddressIsFirst__\":\"1\",\"RemoteAddrOther1s____\":\"2\",\"RemoteAd1sFirst__\":\"3\",\"RemoteAdXXsFirst__\":\"4\",\"RemoteAdYYsFirst__\":\"5\",\"a\":\"6\",\"b\":\"7\"}"
                        .getBytes(StandardCharsets.UTF_8);
        fields.add(text, 0, text.length);

        assertThat(fields.text(fields.find(0, JsonName.of("RemoteAdXXsFirst__")))).isEqualTo("4");
        assertThat(fields.text(fields.find(0, JsonName.of("RemoteAdYYsFirst__")))).isEqualTo("5");
        assertThat(fields.text(fields.find(0, JsonName.of("a")))).isEqualTo("6");
        assertThat(fields.find(0, JsonName.of("RemoteAdZZsFirst__"))).isEqualTo(JsonFields.NONE);
    }
}
