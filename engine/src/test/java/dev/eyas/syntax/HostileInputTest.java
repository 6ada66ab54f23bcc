package dev.eyas.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text, the parser returns a tree, soon.
final class HostileInputTest {

    private static final long SEED = 20_260_726;
    private static final int ROUNDS = 4_000;
    private static final int MEGABYTE = 1 << 20;

    /// Pieces that mean something to the lexer, so that random texts get past the first token.
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "f",
                    " ",
                    " ",
                    "\n",
                    "=",
                    "!=",
                    ":=",
                    "=~",
                    "|",
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    ";",
                    ",",
                    "\"",
                    "'",
                    "/",
                    "//",
                    "/*",
                    "*/",
                    "\\",
                    "*",
                    "?",
                    "?{",
                    "$",
                    "!",
                    "<",
                    ">",
                    "=>",
                    "<=>",
                    "-",
                    "+",
                    "%",
                    "&&",
                    "||",
                    "and ",
                    "or ",
                    "not ",
                    "case {",
                    "match {",
                    "union {",
                    "like ",
                    "count(",
                    "in(",
                    "test(",
                    "groupBy(",
                    "1",
                    "0.5",
                    "`",
                    "\"\"\"",
                    ":",
                    "#",
                    "@",
                    "é",
                    "名",
                    "\u00a0",
                    "\u200b",
                    "\ud83e",
                    "\u0000",
                    "“",
                    "”",
                    "\t",
                    "\r\n");

    @Test
    void randomCharactersAlwaysGiveATree() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int index = 0; index < length; index++) {
                text.append(
                        (char)
                                (random.nextInt(10) == 0
                                        ? random.nextInt(0x10000)
                                        : random.nextInt(0x80)));
            }
            check(text.toString());
        }
    }

    @Test
    void randomPiecesAlwaysGiveATree() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(30);
            for (int index = 0; index < length; index++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            check(text.toString());
        }
    }

    @Test
    void mutatedQueriesAlwaysGiveATree() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text =
                    new StringBuilder(
                            SampleQueries.ALL.get(random.nextInt(SampleQueries.ALL.size())));
            int mutations = 1 + random.nextInt(4);
            for (int mutation = 0; mutation < mutations; mutation++) {
                int start = random.nextInt(text.length() + 1);
                int end = Math.min(text.length(), start + random.nextInt(6));
                text.replace(start, end, PIECES.get(random.nextInt(PIECES.size())));
            }
            check(text.toString());
        }
    }

    /// A tree comes out, can be printed, points into the text, and survives being laid out when it
    /// has no errors.
    private static void check(String text) {
        try {
            for (Dialect dialect : Dialect.values()) {
                Query query = Parser.parse(text, dialect);
                String tree = TreePrinter.print(query);
                assertThat(query.diagnostics())
                        .allMatch(diagnostic -> diagnostic.span().end() <= text.length());
                if (!query.hasErrors()) {
                    String laidOut = Layout.of(query);
                    Query again = Parser.parse(laidOut, dialect);
                    assertThat(TreePrinter.print(again)).isEqualTo(tree);
                    assertThat(Layout.of(again)).isEqualTo(laidOut);
                }
            }
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            throw new AssertionError("seed " + SEED + ", text: " + text, failure);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "not ",
                "!",
                "a or (",
                "case { ",
                "x match { * => ",
                "union { ",
                "count(",
                "x match { * => y match { 1 => ",
                "[",
                "join({ ",
                "f(a={ case { ",
                "test(!(",
                "a=1 and ("
            })
    void deepNestingIsOneCleanError(String piece) {
        Query query = Parser.parse(piece.repeat(10_000), Dialect.EYAS);

        assertThat(query.diagnostics().stream().filter(diagnostic -> diagnostic.isError()))
                .extracting(diagnostic -> diagnostic.code())
                .contains("too-deep");
        assertThat(TreePrinter.print(query)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-(", "[", "a + (", "f(", "!(", "(a + b) * ("})
    void deepExpressionsAreOneCleanError(String piece) {
        Query query = Parser.parse("x := " + piece.repeat(10_000), Dialect.EYAS);

        assertThat(query.diagnostics())
                .extracting(diagnostic -> diagnostic.code())
                .contains("too-deep")
                .isSubsetOf("too-deep", "unknown-function");
    }

    @Test
    void tenThousandClosedParenthesesAreOneCleanError() {
        Query query = Parser.parse("(".repeat(10_000) + "a" + ")".repeat(10_000), Dialect.EYAS);

        assertThat(query.diagnostics())
                .singleElement()
                .matches(diagnostic -> diagnostic.code().equals("too-deep"));
    }

    @Test
    void nestingBelowTheLimitIsFine() {
        String text = "(".repeat(200) + "a" + ")".repeat(200);

        assertThat(Parser.parse(text, Dialect.EYAS).diagnostics()).isEmpty();
    }

    @Test
    void longChainsOfOperatorsAreTooDeepAsWell() {
        assertThat(Parser.parse("x := a" + " + a".repeat(200), Dialect.EYAS).hasErrors()).isFalse();
        Query query = Parser.parse("x := a" + " + a".repeat(100_000), Dialect.EYAS);

        assertThat(query.diagnostics())
                .singleElement()
                .matches(diagnostic -> diagnostic.code().equals("too-deep"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ", "/[", "/(", "\"", "\"\"\"", "'", "?{", "foo(a) ", "f(a*,", "f=~", "\u00a0",
                "f(\"\n", "case{a;"
            })
    void aMegabyteIsReadInLinearTime(String piece) {
        String text = piece.repeat(MEGABYTE / piece.length());

        Query query =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(30), () -> Parser.parse(text, Dialect.EYAS));

        assertThat(query.pipeline()).isNotNull();
    }
}
