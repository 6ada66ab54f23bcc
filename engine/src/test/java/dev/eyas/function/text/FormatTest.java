package dev.eyas.function.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eyas.function.Arguments.Value;
import dev.eyas.function.BadArgument;
import dev.eyas.function.OneRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static String format(String format, String value) {
        return OneRow.evaluate(
                        new Format(),
                        Map.of(
                                "format",
                                new Value.Text(format),
                                "field",
                                new Value.Texts(List.of("a", "b"))),
                        Map.of("a", value))
                .orElseThrow();
    }

    @Test
    void integers() {
        assertThat(format("%d|%<5d|%<-5d|%<05d|%<+d|% d", "42"))
                .isEqualTo("42|   42|42   |00042|+42|null");
        assertThat(format("%.4d|%<,d|%<i", "1234567")).isEqualTo("1234567|1,234,567|1234567");
        assertThat(format("%06d", "-42")).isEqualTo("-00042");
        assertThat(format("%x|%<X|%<#x|%<hx", "-1"))
                .isEqualTo("ffffffffffffffff|FFFFFFFFFFFFFFFF|0xffffffffffffffff|ffffffff");
        assertThat(format("%o", "8")).isEqualTo("10");
        assertThat(format("%d|%<x", "7.5")).isEqualTo("null|null");
        assertThat(format("%d", "-9223372036854775808")).isEqualTo("-9223372036854775808");
    }

    @Test
    void decimals() {
        assertThat(format("%f|%<.2f|%<,.1f|%<10.2f|%<-10.2f|", "1234.565"))
                .isEqualTo("1234.565000|1234.57|1,234.6|   1234.57|1234.57   |");
        assertThat(format("%.0f", "-2.4")).isEqualTo("-2");
        assertThat(format("%e", "12345.678")).isEqualTo("1.234568e+04");
        assertThat(format("%.12f", "0.5")).isEqualTo("0.500000000");
        assertThat(format("%08.2f", "-3.14159")).isEqualTo("-0003.14");
        assertThat(format("%6f", "many")).isEqualTo("  null");
    }

    @Test
    void textsAndTheRest() {
        assertThat(format("%5s|%<-5s|%<.2s", "abc")).isEqualTo("  abc|abc  |ab");
        assertThat(format("%2$s %1$s", "x")).isEqualTo("null x");
        assertThat(format("%b|%<B", "yes")).isEqualTo("true|TRUE");
        assertThat(format("%b", "false")).isEqualTo("false");
        assertThat(format("%c|%<C", "z")).isEqualTo("z|Z");
        assertThat(format("%c", "65")).isEqualTo("6");
        assertThat(format("100%%%n", "")).isEqualTo("100%\n");
        assertThat(format("%tY-%<tm-%<td %<TB", "1767225600000")).isEqualTo("2026-01-01 JANUARY");
    }

    @Test
    void badSpecifiersAreRefused() {
        for (String bad :
                List.of(
                        "%",
                        "%S",
                        "%y",
                        "%tx",
                        "%5",
                        "%<s",
                        "%s %s %s",
                        "%3$s",
                        "%999999s",
                        "%.999999s")) {
            assertThatThrownBy(() -> format(bad, "x")).as(bad).isInstanceOf(BadArgument.class);
        }
    }
}
