package dev.eyas.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SourceTextTest {

    @Test
    void linesAndColumnsCountFromOne() {
        SourceText source = new SourceText("f", "ab\n\ncd");

        assertThat(source.line(0)).isEqualTo(1);
        assertThat(source.line(2)).isEqualTo(1);
        assertThat(source.line(3)).isEqualTo(2);
        assertThat(source.line(6)).isEqualTo(3);
        assertThat(source.column(5)).isEqualTo(2);
        assertThat(source.line(100)).isEqualTo(3);
    }

    @Test
    void columnsCountCharacters() {
        assertThat(new SourceText("", "\ud83e\udd85x").column(2)).isEqualTo(2);
    }

    @Test
    void lineBreaksOfWindowsDoNotBelongToTheLine() {
        SourceText source = new SourceText("", "ab\r\ncd\n");

        assertThat(source.lineEnd(1)).isEqualTo(2);
        assertThat(source.lineEnd(2)).isEqualTo(6);
        assertThat(source.lineStart(3)).isEqualTo(7);
    }
}
