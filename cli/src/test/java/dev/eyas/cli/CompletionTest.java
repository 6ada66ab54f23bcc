package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `eyas completion`: what the scripts offer.
final class CompletionTest {

    @ParameterizedTest
    @CsvSource({
        "eyas ru, 1, run",
        "eyas ex, 1, explain",
        "eyas sh, 1, shell",
        "eyas shell --no-h, 2, --no-history",
        "eyas explain --wh, 2, --why",
        "eyas check a.cql --dia, 3, --dialect",
        "eyas check a.cql b, 3, ''"
    })
    void bashOffersCommandsAndOptions(String line, int word, String offered) throws IOException {
        String script =
                Eyas.run("completion", "bash").out()
                        + "COMP_WORDS=("
                        + line
                        + "); COMP_CWORD="
                        + word
                        + "; _eyas; echo \"${COMPREPLY[*]}\"";
        Process bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isEqualTo(offered);
    }

    @Test
    void zshUsesTheScriptOfBash() {
        assertThat(Eyas.run("completion", "zsh").out())
                .startsWith("autoload -U +X bashcompinit && bashcompinit\n")
                .endsWith(Eyas.run("completion", "bash").out());
    }

    @Test
    void fishIsToldWhatTheOptionsMean() {
        assertThat(Eyas.run("completion", "fish").lines())
                .contains(
                        "complete -c eyas -n __fish_use_subcommand -a fmt -d 'format queries'",
                        "complete -c eyas -n '__fish_seen_subcommand_from fmt' -l help -d 'Show this help.'");
    }

    @Test
    void otherShellsAreRefused() {
        assertThat(Eyas.run("completion", "cmd").code()).isEqualTo(2);
        assertThat(Eyas.run("completion", "cmd").err()).contains("shells: bash, zsh, fish");
    }
}
