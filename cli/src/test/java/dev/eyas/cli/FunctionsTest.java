package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.builtin.BuiltinFunctions;
import org.junit.jupiter.api.Test;

/// `eyas functions`: the list, and one function.
final class FunctionsTest {

    @Test
    void allAreListedByName() {
        Eyas.Outcome run = Eyas.run("functions");
        assertThat(run.code()).isZero();
        assertThat(run.lines().stream().map(line -> line.split(" ", 2)[0]))
                .containsExactlyElementsOf(
                        BuiltinFunctions.create().all().stream()
                                .map(function -> function.signature().name())
                                .toList());
        assertThat(run.lines())
                .anyMatch(line ->
                        line.matches("lower +Converts the text of a field to lower case\\."));
    }

    @Test
    void aTerminalGetsWholeSentencesThatFit() {
        for (String[] arguments : new String[][] {{"functions"}, {"functions", "table"}}) {
            Eyas.Outcome run = Eyas.typed(80).and(arguments);
            assertThat(run.lines()).allMatch(line -> line.length() <= 80);
            assertThat(run.out().replaceAll("\\s+", " "))
                    .isEqualTo(Eyas.run(arguments).out().replaceAll("\\s+", " "));
        }
    }

    @Test
    void oneIsToldInFullInAnyCase() {
        Eyas.Outcome run = Eyas.run("functions", "LOWER");
        assertThat(run.code()).isZero();
        assertThat(run.lines().getFirst()).isEqualTo("lower(field, [as], [locale])");
        assertThat(run.out()).contains("\n  over\n", "\n  gives\n");
        assertThat(run.lines().getLast()).startsWith("LogScale's page: https://library.humio.com/");
    }

    @Test
    void whatIsMisspeltOrMissingIsNamed() {
        Eyas.Outcome misspelt = Eyas.run("functions", "grupBy");
        assertThat(misspelt.code()).isEqualTo(2);
        assertThat(misspelt.err())
                .isEqualTo("error: there is no function `grupBy`\n  did you mean `groupBy`?\n");
        assertThat(Eyas.run("functions", "zzzzzzzzz").err())
                .isEqualTo(
                        "error: there is no function `zzzzzzzzz`\n  all of them: eyas functions\n");
        assertThat(Eyas.run("functions", "remoteTable").err())
                .isEqualTo(
                        "error: `remoteTable` is a function of LogScale that Eyas does not have\n");
    }
}
