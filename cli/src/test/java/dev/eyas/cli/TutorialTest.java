package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every `console` fence of the tutorial: a command behind `$`, what is typed into it behind `>`,
/// and what a person sees then, without the line of counts.
final class TutorialTest {

    private static final Path TUTORIAL = Path.of("../docs/tutorial.md");

    private static final Pattern FENCE =
            Pattern.compile("```console\\n\\$ eyas (.*)\\n((?:> .*\\n)*)((?s).*?)```");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TestFactory
    Stream<DynamicTest> commandsPrintWhatTheTutorialShows() throws IOException {
        List<MatchResult> fences = FENCE.matcher(Files.readString(TUTORIAL)).results().toList();
        assertThat(fences).hasSizeGreaterThan(8);
        return fences.stream()
                .map(fence -> DynamicTest.dynamicTest(fence.group(1), () -> check(fence)));
    }

    private static void check(MatchResult fence) {
        String typed =
                fence.group(2)
                        .lines()
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n"));
        Terminal terminal = new Terminal(typed.isEmpty(), true, true, 100, false, false);
        Eyas eyas =
                new Eyas(
                        terminal, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        Eyas.Outcome run = eyas.and(words(fence.group(1)).toArray(String[]::new));

        assertThat(run.out() + run.complaints()).isEqualTo(fence.group(3));
    }

    /// The words of a command line; a folder lies one level up for the test.
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words.stream()
                .map(each -> each.startsWith("examples/") ? "../" + each : each)
                .toList();
    }
}
