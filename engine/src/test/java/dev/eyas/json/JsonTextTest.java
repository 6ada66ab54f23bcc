package dev.eyas.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.json.JsonOptions.Nulls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTextTest {

    private static final String NESTED =
            "{\"a\":{\"b\":{\"c\":{\"d\":1,\"e\":2},\"h\":3},\"j\":4}}";

    @Test
    void fieldsAreFoundByName() {
        JsonText columns =
                JsonText.columns(text(NESTED, "[1]", "oops"), 3, JsonOptions.DEFAULT, _ -> {});
        Column found = columns.column("a.b.c.d", Selection.all(3));
        assertThat(found.isPresent(0)).isTrue();
        assertThat(found.text(0)).isEqualTo("1");
        assertThat(found.isPresent(1)).isFalse();
        assertThat(found.isPresent(2)).isFalse();
        assertThat(columns.column("a.b", Selection.all(3))).isEqualTo(Column.absent());
    }

    @Test
    void rowsThatAreNoJsonSaySo() {
        Column.Text text = new Column.Text(5);
        text.set(0, "{\"a\":1} x");
        text.set(1, "12");
        text.set(2, "{\"a\":");
        text.set(3, "{}");
        JsonText columns = JsonText.columns(text, 5, JsonOptions.DEFAULT, _ -> {});
        assertThat(columns.verdict(0)).isEqualTo(JsonVerdict.TRAILING_TEXT);
        assertThat(columns.verdict(1)).isEqualTo(JsonVerdict.NOT_JSON);
        assertThat(columns.verdict(2)).isEqualTo(JsonVerdict.CUT_SHORT);
        assertThat(columns.verdict(3)).isEqualTo(JsonVerdict.WHOLE);
        assertThat(columns.verdict(4)).isEqualTo(JsonVerdict.WHOLE);
        assertThat(shown(columns, 0)).isEmpty();
    }

    @Test
    void thePrefixIsLiteral() {
        JsonOptions options = options("x.", List.of(), List.of(), List.of(), Nulls.KEEP, false);
        assertThat(shown("{\"a\":1}", options)).isEqualTo(Map.of("x.a", "1"));
        assertThat(shown("[{\"a\":1}]", options)).isEqualTo(Map.of("x.[0].a", "1"));
    }

    @Test
    void theLongestPrefixIsRemoved() {
        JsonOptions options =
                options("", List.of("a.", "a.b."), List.of(), List.of(), Nulls.KEEP, false);
        assertThat(shown(NESTED, options))
                .isEqualTo(Map.of("c.d", "1", "c.e", "2", "h", "3", "j", "4"));
    }

    @Test
    void exclusionsAreBeginningsAndInclusionsBringBack() {
        JsonOptions options =
                options("", List.of(), List.of("a.b.c"), List.of("a.b.c.e"), Nulls.KEEP, false);
        assertThat(shown(NESTED, options))
                .isEqualTo(Map.of("a.b.c.e", "2", "a.b.h", "3", "a.j", "4"));
        JsonOptions elements =
                options("p.", List.of(), List.of("p.l[*].x"), List.of(), Nulls.KEEP, false);
        assertThat(shown("{\"l\":[{\"x\":1,\"y\":2},{\"x\":3}],\"lx\":4}", elements))
                .isEqualTo(Map.of("p.l[0].y", "2", "p.lx", "4"));
    }

    @Test
    void nullsAndEmptyTextsFollowTheirPolicy() {
        String json = "{\"n\":null,\"e\":\"\",\"v\":\"x\"}";
        assertThat(shown(json, options("", List.of(), List.of(), List.of(), Nulls.KEEP, true)))
                .isEqualTo(Map.of("n", "null", "v", "x"));
        assertThat(shown(json, options("", List.of(), List.of(), List.of(), Nulls.EMPTY, false)))
                .isEqualTo(Map.of("n", "", "e", "", "v", "x"));
        assertThat(shown(json, options("", List.of(), List.of(), List.of(), Nulls.DISCARD, false)))
                .isEqualTo(Map.of("e", "", "v", "x"));
    }

    private static JsonOptions options(
            String prefix,
            List<String> removePrefixes,
            List<String> exclude,
            List<String> include,
            Nulls nulls,
            boolean excludeEmpty) {
        return new JsonOptions(prefix, removePrefixes, exclude, include, nulls, excludeEmpty);
    }

    private static Column text(String... values) {
        Column.Text text = new Column.Text(values.length);
        for (int row = 0; row < values.length; row++) {
            text.set(row, values[row]);
        }
        return text;
    }

    private static Map<String, String> shown(String json, JsonOptions options) {
        return shown(JsonText.columns(text(json), 1, options, _ -> {}), 0);
    }

    /// All fields of a row; each is found by its name as well.
    private static Map<String, String> shown(JsonText columns, int row) {
        Map<String, String> shown = new LinkedHashMap<>();
        columns.fields(row, shown::put);
        shown.forEach((name, value) ->
                assertThat(columns.column(name, Selection.of(row)).text(row)).isEqualTo(value));
        return shown;
    }
}
