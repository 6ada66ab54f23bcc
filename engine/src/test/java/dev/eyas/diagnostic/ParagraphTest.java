package dev.eyas.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ParagraphTest {

    @Test
    void linesBreakAtBlanksAndBeginBelowTheFirstWord() {
        assertThat(Paragraph.of("- ", "one two three four five six seven", 26))
                .isEqualTo("- one two three four five\n  six seven\n");
    }

    @Test
    void whatFitsIsOneLine() {
        assertThat(Paragraph.of("- ", "twenty-four characters w", 26))
                .isEqualTo("- twenty-four characters w\n");
        assertThat(Paragraph.of("", "a b", Integer.MAX_VALUE)).isEqualTo("a b\n");
    }

    @Test
    void aLongWordRunsOver() {
        assertThat(Paragraph.of("", "a " + "x".repeat(30) + " b", 26))
                .isEqualTo("a\n" + "x".repeat(30) + "\nb\n");
    }

    @Test
    void blanksStayAsTheyAre() {
        assertThat(Paragraph.of("", " --> a  b ", 80)).isEqualTo(" --> a  b \n");
        assertThat(Paragraph.of("x", "", 80)).isEqualTo("x\n");
    }
}
