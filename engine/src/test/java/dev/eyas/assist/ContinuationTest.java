package dev.eyas.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.syntax.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which texts go on in the next line.
final class ContinuationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "groupBy(a; )",
                "groupBy([a; ]",
                "case { a=1; }",
                "groupBy(a, function={count(); }",
                "a=\"b | c; \"",
                "/* a; */",
                "a=1 |; …",
                "a=1 | // and then; …",
                "a=1 and; …",
                "x :=; …",
            })
    void somethingIsAwaited(String text, String awaited) {
        assertThat(Continuation.awaited(text, Dialect.EYAS)).contains(awaited);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "// a (",
                "a=1",
                "groupBy(a)",
                "a=\"(\"",
                "a=/\\(/",
                "a=1 /* ( */",
                "a)",
                "case { a=1; * }",
            })
    void thisIsWhole(String text) {
        assertThat(Continuation.awaited(text, Dialect.EYAS)).isEmpty();
    }

    @Test
    void aBracketThatClosesTheWrongOneClosesNothing() {
        assertThat(Continuation.awaited("groupBy([a)", Dialect.EYAS)).isEmpty();
        assertThat(Continuation.awaited("(a]", Dialect.EYAS)).contains(")");
    }
}
