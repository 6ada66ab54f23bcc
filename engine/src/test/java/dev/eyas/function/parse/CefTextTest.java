package dev.eyas.function.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CefTextTest {

    private static Map<String, String> parse(String text) {
        ParsedFields fields = new ParsedFields();
        new CefText("h.", "", "l.", false).parse(text, fields);
        return fields.map();
    }

    private static Map<String, String> pairs(String extension) {
        ParsedFields fields = new ParsedFields();
        new CefText("h.", "", "l.", false).extension(extension, 0, fields);
        return fields.map();
    }

    @Test
    void barsAndBackslashesMayStandInAHeader() {
        assertThat(parse("CEF:0|a \\| b|c \\\\|d \\x|1|n|3"))
                .containsEntry("h.device.vendor", "a | b")
                .containsEntry("h.device.product", "c \\")
                .containsEntry("h.device.version", "d \\x")
                .containsEntry("h.severity", "3");
    }

    @Test
    void theFirstMarkWithABarCounts() {
        assertThat(parse("CEF:0 CEF:0\t|v|p|1|2|n|3|a=b")).containsEntry("a", "b");
        assertThat(parse("CEF:0|v|p|1|2|n\\|3")).isEmpty();
    }

    @Test
    void valuesEndBeforeTheNextKey() {
        assertThat(pairs("a=b c d=e\tf=g=h i.j[0]=k"))
                .isEqualTo(Map.of("a", "b c", "d", "e", "f", "g=h", "i.j[0]", "k"));
        assertThat(pairs("no pair here")).isEmpty();
        assertThat(pairs("a= b=")).isEqualTo(Map.of("a", "", "b", ""));
        assertThat(pairs("a=x \\= y b\\=c")).isEqualTo(Map.of("a", "x = y b=c"));
    }

    @Test
    void escapesAreRead() {
        assertThat(pairs("a=1\\n2\\r3\\t4\\\\5\\|6\\x"))
                .isEqualTo(Map.of("a", "1\n2\r3\t4\\5|6\\x"));
    }
}
