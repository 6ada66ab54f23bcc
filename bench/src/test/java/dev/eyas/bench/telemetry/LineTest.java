package dev.eyas.bench.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final String COMMAND = "a=\"b\" & <c> 'd' \\ \t \u0001 Zürich \uD83D\uDE00 x=y";

    @Test
    void escapesOnlyWhatJsonDemands() {
        assertThat(written(Line.Escaping.MINIMAL))
                .isEqualTo(
                        """
                        {"CommandLine":"a=\\"b\\" & <c> 'd' \\\\ \\t \\u0001 Zürich \uD83D\uDE00 x=y","UID":"0"}
                        """);
    }

    @Test
    void escapesWhatHtmlWouldReadAsWell() {
        assertThat(written(Line.Escaping.HTML_SAFE))
                .startsWith(
                        "{\"CommandLine\":\"a\\u003d\\\"b\\\" \\u0026 \\u003cc\\u003e \\u0027d\\u0027")
                .endsWith("Zürich \uD83D\uDE00 x\\u003dy\",\"UID\":\"0\"}\n");
    }

    @Test
    void timesAreSecondsAndMilliseconds() {
        Bytes bytes = new Bytes();
        new Line(Dice.of(1))
                .putSeconds("ContextTimeStamp", 1_793_700_000_007L)
                .writeTo(bytes, Line.KeyOrder.AS_GIVEN, Line.Escaping.MINIMAL);

        assertThat(text(bytes)).isEqualTo("{\"ContextTimeStamp\":\"1793700000.007\"}\n");
    }

    private static String written(Line.Escaping escaping) {
        Bytes bytes = new Bytes();
        new Line(Dice.of(1))
                .put("CommandLine", COMMAND)
                .put("UID", 0)
                .writeTo(bytes, Line.KeyOrder.AS_GIVEN, escaping);
        return text(bytes);
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }
}
