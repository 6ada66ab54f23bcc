package dev.eyas.detect.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A regex with each of its alternatives taken away.
class RegexAlternativesTest {

    private static List<String> without(String body) {
        return RegexAlternatives.of(body).stream()
                .map(span -> body.substring(0, span.start()) + body.substring(span.end()))
                .toList();
    }

    @Test
    void eachIsTakenWithTheBarBesideIt() {
        assertThat(without("a|b|c")).containsExactly("b|c", "a|c", "a|b");
    }

    @Test
    void groupsHaveAlternativesOfTheirOwn() {
        assertThat(without("x(a|(?:b|c))|y"))
                .containsExactly(
                        "x(a|(?:c))|y",
                        "x(a|(?:b))|y",
                        "x((?:b|c))|y",
                        "x(a)|y",
                        "y",
                        "x(a|(?:b|c))");
        assertThat(without("(?<n>a|b)")).containsExactly("(?<n>b)", "(?<n>a)");
    }

    @Test
    void barsThatAreCharactersAreNone() {
        assertThat(without("a\\|b[|x][^]|]")).isEmpty();
    }

    @Test
    void aRegexThatIsWrongIsReadToItsEnd() {
        for (String body : List.of("a|b)c|d", "(a|b", "[a|b", "a|\\", "(?", ")|(")) {
            assertThat(RegexAlternatives.of(body)).allMatch(span -> span.end() <= body.length());
        }
    }
}
