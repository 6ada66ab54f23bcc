package dev.eyas.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eyas.regex.Match.Capture;
import dev.eyas.regex.Regex.Matches;
import dev.eyas.regex.Regex.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RegexTest {

    private static final String MEGABYTE = "a".repeat(1_000_000);

    private static boolean finds(String body, String flags, String value) {
        return Regex.compile(body, flags).find(value) == Outcome.FOUND;
    }

    private static List<Capture> captures(String body, String value) {
        Matches matches = Regex.compile(body, "").matches(value, 1);
        return matches.list().isEmpty() ? List.of() : matches.list().getFirst().captures();
    }

    @Test
    void dollarIsTheEndOfTheWholeValue() {
        assertThat(finds("a$", "", "a")).isTrue();
        assertThat(finds("a$", "", "a\n")).isFalse();
        assertThat(finds("a$", "m", "a\nb")).isTrue();
        assertThat(finds("^b", "", "a\nb")).isFalse();
        assertThat(finds("(?m)^b", "", "a\nb")).isTrue();
    }

    @Test
    void dotStopsAtLineBreaksUnlessToldOtherwise() {
        assertThat(finds("a.b", "", "a\nb")).isFalse();
        assertThat(finds("a.b", "d", "a\nb")).isTrue();
        assertThat(finds("(?s)a.b", "", "a\nb")).isTrue();
        assertThat(finds("(?s:a.)b.c", "", "a\nb\nc")).isFalse();
    }

    @Test
    void caseFoldingIsAscii() {
        assertThat(finds("k", "i", "K")).isTrue();
        assertThat(finds("k", "i", "\u212A")).isFalse();
        assertThat(finds("(?i)huck|saw", "", "SAW")).isTrue();
        assertThat(finds("(?i:org)Ext", "", "ORGext")).isFalse();
        assertThat(finds("(?i:org)Ext", "", "ORGExt")).isTrue();
        assertThat(finds("(?i)a(?-i)b", "", "Ab")).isTrue();
        assertThat(finds("(?i)a(?-i)b", "", "AB")).isFalse();
    }

    @Test
    void namesOfGroupsMayHoldWhatFieldNamesHold() {
        assertThat(captures("(?<a.b-c[0]@#_>x)(?P<2>y)?", "x"))
                .containsExactly(new Capture("a.b-c[0]@#_", "x"));
        assertThat(Regex.compile("(?<a>x)|(?<b>y)|(?<a>z)", "").groupNames())
                .containsExactly("a", "b");
        assertThat(captures("(?<a>x)|(?<b>y)|(?<a>z)", "z")).containsExactly(new Capture("a", "z"));
    }

    @Test
    void bracketsInsideAClassAreMembers() {
        assertThat(finds("^[[]$", "", "[")).isTrue();
        assertThat(finds("^[]x]$", "", "]")).isTrue();
        assertThat(finds("^[^]x]$", "", "]")).isFalse();
        assertThat(finds("^[a&&b]+$", "", "a&b")).isTrue();
        assertThat(finds("^[\\w.-]+$", "", "a-b.c")).isTrue();
        assertThat(finds("^[[:digit:]]+$", "", "123")).isTrue();
        assertThat(finds("^[^\\/|]+$", "", "a/b")).isFalse();
    }

    @Test
    void aClassThatBeginsLikeANamedOneHoldsWhatItLists() {
        assertThat(finds("[[:]", "", "[")).isTrue();
        assertThat(finds("[[:]", "", ":")).isTrue();
        assertThat(finds("[[:]]", "", "]")).isFalse();
    }

    @Test
    void escapesStandForCharacters() {
        assertThat(finds("^\\x{41}\\x42\\u0043\\/\\-\\Q.*\\E$", "", "ABC/-.*")).isTrue();
        assertThat(finds("^\\h\\v$", "", "\u00A0\u2028")).isTrue();
        assertThat(finds("^{a}$", "", "{a}")).isTrue();
        assertThat(finds("^(a)\\1$", "", "aa")).isTrue();
        assertThat(finds("^(?<x>a)\\k<x>0$", "", "aa0")).isTrue();
    }

    @Test
    void badRegexesSayWhereAndWhatToDo() {
        assertBad("a)", 1);
        assertBad("a(b", 1);
        assertBad("ab[c", 2);
        assertBad("*a", 0);
        assertBad("a**", 2);
        assertBad("a{2}{3}", 4);
        assertBad("x\\", 1);
        assertBad("(?<a b>x)", 4);
        assertBad("a{3,2}", 1);
        assertBad("\\y", 0);
        assertBad("(?x)a", 2);
        assertThatThrownBy(() -> Regex.compile("abc", "x"))
                .isInstanceOfSatisfying(
                        BadRegex.class, bad -> assertThat(bad.position()).isEqualTo(3));
        assertBad("(".repeat(100_000), 200);
    }

    private static void assertBad(String body, int position) {
        assertThatThrownBy(() -> Regex.compile(body, ""))
                .isInstanceOfSatisfying(
                        BadRegex.class,
                        bad -> {
                            assertThat(bad.position()).as(body).isEqualTo(position);
                            assertThat(bad.help()).isNotEmpty();
                        });
    }

    @Test
    void linearSearchTakesOverWhenTheBudgetIsSpent() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(Regex.compile("(a+)+$", "").find(MEGABYTE + "b"))
                            .isEqualTo(Outcome.NOT_FOUND);
                    assertThat(Regex.compile("(a+)+$", "").find("b" + MEGABYTE))
                            .isEqualTo(Outcome.FOUND);
                    assertThat(Regex.compile("(a|b)*c", "").find(MEGABYTE + "c"))
                            .isEqualTo(Outcome.FOUND);
                    assertThat(Regex.compile("(?<x>a|b)*c", "").matches(MEGABYTE + "c", 1).list())
                            .singleElement()
                            .satisfies(match ->
                                    assertThat(match.captures())
                                            .containsExactly(new Capture("x", "a")));
                });
    }

    @Test
    void aSearchThatNeedsBacktrackingGivesUp() {
        Regex regex = Regex.compile("^(a+)+\\1[^a]{2}$", "");
        assertThat(regex.find("a".repeat(40) + "b")).isEqualTo(Outcome.EXHAUSTED);
        assertThat(regex.find("aabb")).isEqualTo(Outcome.FOUND);
        assertThat(regex.matches("a".repeat(40) + "b", 1).outcome()).isEqualTo(Outcome.EXHAUSTED);
    }

    @Test
    void lengthAloneSpendsNothing() {
        assertThat(Regex.compile("^(?!x)\\w+\\d(?<!0)$", "").find(MEGABYTE + "1"))
                .isEqualTo(Outcome.FOUND);
    }

    @Test
    void matchesComeInOrderUpToTheLimit() {
        Regex regex = Regex.compile("v\\w*=(?<b>\\S+)", "g");
        assertThat(regex.isRepeated()).isTrue();
        assertThat(regex.matches("v=1 vx=2 v=3", 2).list())
                .extracting(match -> match.captures().getFirst().text())
                .containsExactly("1", "2");
    }

    @Test
    void verdictsSurviveManyDistinctValues() {
        Regex regex = Regex.compile("^\\d*7$", "");
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 10_000; number++) {
                assertThat(regex.find(Integer.toString(number)) == Outcome.FOUND)
                        .isEqualTo(number % 10 == 7);
            }
        }
    }
}
