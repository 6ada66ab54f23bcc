package dev.eyas.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.diagnostic.DiagnosticPrinter.Colours;
import org.junit.jupiter.api.Test;

final class DiagnosticPrinterTest {

    private static final Diagnostic UNION =
            Diagnostic.warning("not-in-logscale", new Span(8, 13), "`union { }` is an extension")
                    .withHelp("write `case { … }`");

    @Test
    void theLineAndThePlaceAreShown() {
        assertThat(print("f.cql", "a\n| b\n| union { c }", UNION))
                .isEqualTo(
                        """
                        warning[not-in-logscale]: `union { }` is an extension
                         --> f.cql:3:3
                          3 │ | union { c }
                            │   ^^^^^ write `case { … }`
                        """);
    }

    @Test
    void aTextWithoutANameShowsNoFile() {
        assertThat(print("", "a\n| b\n| union { c }", UNION))
                .doesNotContain("-->")
                .contains("  3 │ | union { c }\n");
    }

    @Test
    void tabsAndWideCharactersKeepTheMarkUnderThePlace() {
        assertThat(print("", "\t名 = x", error(2 + 3, 6)))
                .isEqualTo(
                        """
                        error[code]: message
                          1 │     名 = x
                            │          ^
                        """);
    }

    @Test
    void whatMovesTheCursorIsSpeltOut() {
        Diagnostic diagnostic =
                Diagnostic.error("code", new Span(4, 5), "no \u001b[31m here").withHelp("a\u202eb");
        assertThat(print("x\u0007", "a=\u001b[2J", diagnostic))
                .isEqualTo(
                        """
                        error[code]: no <U+001B>[31m here
                         --> x<U+0007>:1:5
                          1 │ a=<U+001B>[2J
                            │            ^ a<U+202E>b
                        """);
    }

    @Test
    void longLinesAreCutAroundThePlace() {
        String text = "a".repeat(500) + "HERE" + "b".repeat(500);
        String[] lines = print("", text, error(500, 504)).split("\n", -1);

        assertThat(lines[1]).startsWith("  1 │ …aaa").endsWith("bbb…").hasSizeLessThan(120);
        assertThat(lines[1].indexOf("HERE")).isEqualTo(lines[2].indexOf("^^^^"));
    }

    @Test
    void aPlaceOverLinesIsShownByItsFirstLine() {
        assertThat(print("", "ab {\n  c\n}", error(3, 10)))
                .isEqualTo(
                        """
                        error[code]: message
                          1 │ ab {
                            │    ^
                        """);
    }

    @Test
    void anEmptyPlaceIsStillMarked() {
        assertThat(print("", "ab", error(2, 2))).endsWith("  1 │ ab\n    │   ^\n");
        assertThat(print("", "", error(0, 0))).endsWith("    │ ^\n");
        assertThat(print("", "ab\r\ncd", error(3, 3))).endsWith("  1 │ ab\n    │   ^\n");
    }

    @Test
    void anyPlaceInAnyTextCanBeShown() {
        String text = "\ud83e\udd85".repeat(100) + "\r\n\t\ud83e\n";
        for (int start = 0; start <= text.length(); start++) {
            for (int end = start; end <= text.length(); end += 7) {
                assertThat(print("", text, error(start, end)).lines()).hasSize(3);
            }
        }
    }

    @Test
    void coloursAreForTerminals() {
        String shown =
                new DiagnosticPrinter(new SourceText("", "a"), Colours.ANSI).print(error(0, 1));

        assertThat(shown).contains("\u001b[1;31merror[code]\u001b[0m");
        assertThat(shown.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(print("", "a", error(0, 1)));
    }

    @Test
    void aNarrowTerminalGetsShorterLinesAndTheHelpBelow() {
        String text = "| CommandLine != /(cloud-init|waagent|amazon-ssm-agent|google_guest_agent)/";
        Diagnostic diagnostic =
                Diagnostic.warning(
                                "forgeable",
                                new Span(18, 28),
                                "anyone can put `cloud-init` into a command line")
                        .withHelp("exclude by anchored image, script and parent instead");

        assertThat(
                        new DiagnosticPrinter(new SourceText("", text), Colours.NONE, 60)
                                .print(diagnostic))
                .isEqualTo(
                        """
                        warning[forgeable]: anyone can put `cloud-init` into a
                        command line
                          1 │ …ommandLine != /(cloud-init|waagent|amazon-ssm-agent|…
                            │                 ^^^^^^^^^^
                            │   exclude by anchored image, script and parent instead
                        """);
        assertThat(
                        new DiagnosticPrinter(new SourceText("", text), Colours.NONE, 90)
                                .print(diagnostic))
                .isEqualTo(
                        """
                        warning[forgeable]: anyone can put `cloud-init` into a command line
                          1 │ | CommandLine != /(cloud-init|waagent|amazon-ssm-agent|google_guest_agent)/
                            │                   ^^^^^^^^^^ exclude by anchored image, script and parent instead
                        """);
    }

    private static Diagnostic error(int start, int end) {
        return Diagnostic.error("code", new Span(start, end), "message");
    }

    private static String print(String name, String text, Diagnostic diagnostic) {
        return new DiagnosticPrinter(new SourceText(name, text), Colours.NONE).print(diagnostic);
    }
}
