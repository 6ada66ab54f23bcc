package dev.eyas.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegexLiteralsTest {

    private static Optional<RegexLiterals> literals(String body) {
        return RegexLiterals.of(Regex.compile(body, ""));
    }

    private static void assertLiterals(String body, String... texts) {
        assertThat(literals(body)).as(body).contains(new RegexLiterals(Set.of(texts), false));
    }

    @Test
    void piecesAreJoinedAndTheBestIsKept() {
        assertLiterals("foo", "foo");
        assertLiterals("fo+bar", "bar");
        assertLiterals("a.*longer\\d", "longer");
        assertLiterals("^(curl|wget) ", "curl ", "wget ");
        assertLiterals("gr[ae]y", "gray", "grey");
        assertLiterals("colou?r", "color", "colour");
        assertLiterals("(ab){2}", "abab");
        assertLiterals("(ab){2,}", "abab");
        assertLiterals("\\Qa.b\\E\\x41", "a.bA");
        assertLiterals("a(?!b)c", "ac");
        assertLiterals("x(?=longest)y", "longest");
    }

    @Test
    void whatMayBeMissingIsNotRequired() {
        assertThat(literals("(foo)?")).isEmpty();
        assertThat(literals("foo|.*")).isEmpty();
        assertThat(literals("[^a]")).isEmpty();
        assertThat(literals("^(?!.*(a|b)).*")).isEmpty();
        assertThat(literals("(foo){0,3}\\d")).isEmpty();
    }

    @Test
    void caseFoldingIsTold() {
        assertThat(literals("(?i)Foo|BAR")).contains(new RegexLiterals(Set.of("foo", "bar"), true));
        assertThat(literals("a(?i)B")).contains(new RegexLiterals(Set.of("ab"), true));
    }
}
